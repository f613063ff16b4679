using Changping.Admin.Data;
using Changping.Admin.Data.Audit;
using Changping.Admin.Data.Backups;
using Changping.Admin.Features.Verification;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.CommandLine;

/// <summary>What a copy of the database is worth: asked of the copy, and recorded in the audit.</summary>
internal static class CopyChecks
{
    /// <returns>The checks of verify; of an older schema, which the program of today cannot ask, only that the file is whole.</returns>
    /// <exception cref="BackupRefusedException">No database of this program, or one of a newer.</exception>
    public static async Task<(bool IsCurrent, IReadOnlyList<CheckResult> Checks)> OfAsync(IServiceProvider office, DatabaseCopy copy, string source)
    {
        string[] known;
        await using (var context = await office.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync())
        {
            known = [.. context.Database.GetMigrations()];
        }

        return IsCurrent(copy.Migrations(), known, source)
            ? (true, await office.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default))
            : (false, [CheckResult.Of("database-integrity", "数据库文件", [], "逐页检查；为旧版结构，程序启动时升级，升级后请再核验")]);
    }

    /// <param name="applied">The migrations that made the copy, the first first.</param>
    /// <param name="known">Those of this program.</param>
    /// <returns>False for an older schema, which the next start brings up.</returns>
    /// <exception cref="BackupRefusedException">No database of this program, or one of a newer.</exception>
    internal static bool IsCurrent(IReadOnlyList<string> applied, IReadOnlyList<string> known, string source)
    {
        if (applied.Count == 0 || applied[0] != known[0])
        {
            throw new BackupRefusedException("not-ours", $"{source} 不是本程序的数据库。");
        }

        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new BackupRefusedException("newer", $"{source} 由更新版本的程序写成（{newer}），本程序不能使用；请先升级程序。");
        }

        return applied.Count == known.Count;
    }

    /// <summary>A line in the audit: what left the office or came back, and when.</summary>
    public static Task RecordAsync(IServiceProvider office, CommandKind kind, string file, long bytes) =>
        office.GetRequiredService<CommandTransaction>().RunAsync(Actor.CommandLine, kind, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, Path.GetFileName(file), [new("字节数", null, $"{bytes}")]));
            return Task.CompletedTask;
        }, default);
}
