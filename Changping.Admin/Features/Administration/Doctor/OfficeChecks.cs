using System.Reflection;
using Changping.Admin.Documents;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Doctor;

/// <summary>What of the office's own files could keep it from working, each with what to do.</summary>
internal static class OfficeChecks
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    public static CheckResult Version(AdminDbContext context, string database)
    {
        var program = $"{Assembly.GetExecutingAssembly().GetName().Version}，.NET {Environment.Version}";
        if (!File.Exists(database))
        {
            return CheckResult.Of("version", "版本", [], $"程序 {program}；还没有数据库，启动网页程序时新建");
        }

        var schema = DatabaseSchema.Of(context, database, database, mayBeNew: true);
        return CheckResult.Of("version", "版本", [],
            $"程序 {program}；数据库 {(schema.Applied is [.., var newest] ? newest : "空")}{(schema.Pending.Count > 0 ? $"，启动时升级 {schema.Pending.Count} 步" : "")}");
    }

    public static async Task<CheckResult> ClockAsync(AdminDbContext context, OfficeClock clock, CancellationToken cancel)
    {
        var last = await context.AuditEntries.MaxAsync(entry => (DateTimeOffset?)entry.At, cancel);
        return CheckResult.Of("clock", "时钟",
            last is { } at && at - clock.Now > Ahead
                ? [$"现在是 {clock.Now:yyyy-MM-dd HH:mm}，早于最近一条日志的 {OfficeClock.ToOffice(at):yyyy-MM-dd HH:mm}，请校准机器的时钟"] : [],
            $"办公时间 {clock.Now:yyyy-MM-dd HH:mm}");
    }

    public static CheckResult Templates(TemplateFolder templates) => CheckResult.Of("templates", "文书模板",
        [.. templates.States().Where(state => state.Fault is not null).Select(state => state.Fault!.TrimEnd('。'))], $"{templates.States().Count} 个模板");

    /// <summary>Of the files alone; that they are those that two persons put into force, verify asks.</summary>
    public static CheckResult Policy(Func<PolicyFiles> read)
    {
        try
        {
            return CheckResult.Of("policy", "政策文件", [], $"{read().Readings.Count} 条口径");
        }
        catch (DataFileException refused)
        {
            return CheckResult.Of("policy", "政策文件", [refused.Message.TrimEnd('。')], "");
        }
    }

    public static CheckResult Backups(BackupShelf shelf, OfficeClock clock)
    {
        var last = shelf.LastGood;
        return CheckResult.Of("backups", "备份",
            last is null ? ["还没有核验无误的备份，请在备份页立即备份，或执行 backup FILE"]
                : shelf.IsLate(clock.Now) ? [$"最近一次核验无误的备份在 {last.At:yyyy-MM-dd HH:mm}，请查看备份页和日志"] : [],
            last is null ? shelf.Plan.Folder : $"{last.Name}，{last.Proof!.Text}");
    }
}
