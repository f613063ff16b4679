using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>What must stand before the first request: the data files, the database in its current shape, the roles, and for a demonstration its
/// accounts.</summary>
public static class OfficeStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var files = Task.Run(() => ReadDataFiles(app.Services));
        var contexts = app.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>();
        app.Services.GetRequiredService<BackupPassphrase>().RequireUsable();
        RequireNotLost(app);
        await DatabaseStart.EnsureReadyAsync(contexts, app.Services.GetRequiredService<OfficePresence>().Serve);
        await SoundFile.RequireAsync(contexts, app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<SealStart>().EnsureAsync();
        await app.Services.GetRequiredService<PolicyStart>().EnsureAsync();
        await app.Services.GetRequiredService<ListingStart>().EnsureAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await RoleStore.EnsureAsync(scope.ServiceProvider);
        await files;
        await TidyAsync(app);

        if (app.Environment.IsDevelopment())
        {
            await DemoAccounts.EnsureAsync(scope.ServiceProvider);
            await ShowDemonstrationAsync(app);
        }
    }

    /// <summary>A new database in the place of one that had records would be the office's from then on; while developing one throws it away.</summary>
    private static void RequireNotLost(WebApplication app)
    {
        var (heads, database) = (app.Services.GetRequiredService<AuditHeads>(), new FileInfo(app.Services.GetRequiredService<DataFolder>().Database));
        if (!app.Environment.IsDevelopment() && database is not { Exists: true, Length: > 0 } && heads.Read() is [.., var last])
        {
            throw new DatabaseRefusedException("lost",
                $"数据库 {database.FullName} {(database.Exists ? "是空文件" : "不见了")}，而 {heads.File} 记着它在 {last.At:yyyy-MM-dd HH:mm} 有 {last.Count:N0} 条操作日志；"
                + "没有启动，没有新建；请找回原文件或用 restore 从备份恢复，确要从头开始的，请先移走该记录文件。");
        }
    }

    /// <summary>What killed processes left goes, and what an earlier program left open to other accounts is closed.</summary>
    private static async Task TidyAsync(WebApplication app)
    {
        var folder = app.Services.GetRequiredService<DataFolder>();
        var log = app.Services.GetRequiredService<ILogger<DataFolder>>();
        var left = await app.Services.GetRequiredService<Leftovers>().SweepAsync(app.Lifetime.ApplicationStopping);
        if (left.Count > 0)
        {
            log.LogWarning("Removed what a killed process left: {Files}", left);
        }

        await app.Services.GetRequiredService<OldTraces>().ForgetAsync(app.Lifetime.ApplicationStopping);
        if (folder.Own.SelectMany(OwnFiles.Close).ToList() is { Count: > 0 } open)
        {
            log.LogWarning("Other accounts may read {Files}, which belong to another account than that of the program", open);
        }
    }

    /// <summary>Beside the database: a fault in one is told now, and not to whoever comes first.</summary>
    private static void ReadDataFiles(IServiceProvider services)
    {
        services.GetRequiredService<PolicyFiles>();
        services.GetRequiredService<ReferenceFiles>();
    }

    /// <summary>On an empty machine, unless <c>Demonstration</c> is configured false.</summary>
    private static async Task ShowDemonstrationAsync(WebApplication app)
    {
        var year = app.Services.GetRequiredService<DemoYear>();
        if (app.Configuration.GetValue("Demonstration", defaultValue: true) && await year.CanRunAsync(app.Lifetime.ApplicationStopping))
        {
            await year.RunAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
