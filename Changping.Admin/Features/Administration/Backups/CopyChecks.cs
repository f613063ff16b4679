using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>What a copy of the database is worth: asked of the copy, and recorded in the audit.</summary>
internal static class CopyChecks
{
    /// <returns>The checks of verify; of an older schema, which the program of today cannot ask, only that the file is whole.</returns>
    /// <exception cref="DatabaseRefusedException">No database of this program, or one of a newer.</exception>
    public static async Task<(bool IsCurrent, IReadOnlyList<CheckResult> Checks)> OfAsync(IServiceProvider office, DatabaseCopy copy, string source)
    {
        DatabaseSchema schema;
        await using (var context = await office.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync())
        {
            schema = DatabaseSchema.Of(context, copy.File, source, mayBeNew: false);
        }

        return schema.Pending.Count == 0
            ? (true, await office.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default, withFiles: false))
            : (false, [CheckResult.Of("database-integrity", "数据库文件", [], "逐页检查；为旧版结构，程序启动时升级，升级后请再核验")]);
    }

    /// <summary>A line in the audit: what left the office or came back, and when.</summary>
    public static Task RecordAsync(IServiceProvider office, Actor actor, CommandKind kind, string file, long bytes) =>
        office.GetRequiredService<CommandTransaction>().RunAsync(actor, kind, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, Path.GetFileName(file), [new("字节数", null, $"{bytes}")]));
            return Task.CompletedTask;
        }, default);
}
