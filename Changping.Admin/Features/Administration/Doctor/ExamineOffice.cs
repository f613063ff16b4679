using Changping.Admin.Documents;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Doctor;

/// <summary>Whether the machine and the office's files are as they should be; changes nothing, and makes no database.</summary>
public sealed class ExamineOffice(
    IServiceProvider services, OfficePlaces places, IDbContextFactory<AdminDbContext> contexts, TemplateFolder templates, BackupShelf shelf,
    OfficeClock clock, ILogger<ExamineOffice> log)
{
    public async Task<IReadOnlyList<CheckResult>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var configuration = services.GetService<IConfiguration>() ?? new ConfigurationBuilder().Build();
        var run = new CheckRun(log);
        await run.AddAsync("folders", "数据文件夹", () => Task.FromResult(MachineChecks.Folders(places)));
        await run.AddAsync("rights", "他人权限", () => Task.FromResult(MachineChecks.Rights(places)));
        await run.AddAsync("space", "磁盘空间", () => Task.FromResult(MachineChecks.Space(places)));
        await run.AddAsync("keys", "密钥", () => Task.FromResult(MachineChecks.Keys(places)));
        await run.AddAsync("certificate", "https 证书", () => Task.FromResult(MachineChecks.Certificate(configuration, clock.Now)));
        await run.AddAsync("provider", "统一身份认证", () => ProviderCheck.RunAsync(configuration, cancel));
        await run.AddAsync("templates", "文书模板", () => Task.FromResult(OfficeChecks.Templates(templates)));
        await run.AddAsync("policy", "政策文件", () => Task.FromResult(OfficeChecks.Policy(services.GetRequiredService<PolicyFiles>)));
        await run.AddAsync("backups", "备份", () => Task.FromResult(OfficeChecks.Backups(shelf, clock)));
        try
        {
            run.Add(OfficeChecks.Version(context, places.Database));
            if (File.Exists(places.Database))
            {
                run.Add(await OfficeChecks.ClockAsync(context, clock, cancel));
                run.Add(await DatabaseChecks.IntegrityAsync(context, cancel));
            }
        }
        catch (Exception refused) when (Obstacles.Of(refused, places.Database) is { } told)
        {
            run.Add(CheckResult.Of("database-integrity", "数据库文件", [told.Message.TrimEnd('。')], ""));
        }

        return run.Results;
    }
}
