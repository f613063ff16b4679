using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Access;

/// <param name="Version">0 before they were ever changed.</param>
public sealed record AccessForm(AccessFigures Figures, int Version);

/// <summary>登录与安全 as it stands.</summary>
public sealed class ReadAccess(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<AccessForm> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.AccessSettings.AsNoTracking().FirstOrDefaultAsync(cancel) is { } settings ? new(settings.Figures, settings.Version)
            : new(new AccessFigures(), 0);
    }
}

/// <summary>Changes 登录与安全, with a reason; it holds at once.</summary>
public sealed class ChangeAccess(CommandTransaction commands, AccessRules rules)
{
    /// <exception cref="AccountRefusedException">A figure that cannot be, or it is long ago that the person showed who they are.</exception>
    /// <exception cref="ConflictException">Somebody else changed them meanwhile.</exception>
    public async Task RunAsync(Actor actor, AccessForm form, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        actor.RequireFresh();
        foreach (var line in AccessLines.Of(form.Figures))
        {
            if (line.Value < line.Least || line.Value > line.Most)
            {
                throw new AccountRefusedException($"“{line.Label}”应为 {line.Least} 至 {line.Most}，未作任何改动。");
            }
        }

        await commands.RunAsync(actor, CommandKind.ChangeAccess, reason, async context =>
        {
            var settings = await context.AccessSettings.FirstOrDefaultAsync(cancel);
            if ((settings?.Version ?? 0) != form.Version)
            {
                throw new ConflictException("您打开之后，他人已先改了设置；您的改动未保存，请刷新后再办理。");
            }

            if (settings is null)
            {
                settings = new AccessSettings();
                context.AccessSettings.Add(settings);
            }

            settings.Take(form.Figures);
        }, cancel);
        rules.Forget();
    }
}

/// <summary>One figure of 登录与安全, as the form names it.</summary>
/// <param name="Least">Inclusive.</param>
/// <param name="Most">Inclusive.</param>
public sealed record AccessLine(string Id, string Label, string Hint, int Value, int Least, int Most, Func<AccessFigures, int, AccessFigures> Into);

public static class AccessLines
{
    public static IReadOnlyList<AccessLine> Of(AccessFigures figures) =>
    [
        new("idle", "无操作自动退出（分钟）", "5 至 120；等级保护二级要求登录连接超时自动退出", figures.IdleMinutes, 5, 120, (to, value) => to with { IdleMinutes = value }),
        new("absolute", "一次登录的时限（小时）", "1 至 24；满后须重新登录，不论是否在操作", figures.AbsoluteHours, 1, 24, (to, value) => to with { AbsoluteHours = value }),
        new("tries", "每个地址每分钟登录次数", "5 至 600；全单位经同一地址上网时宜放宽", figures.TriesPerMinute, 5, 600, (to, value) => to with { TriesPerMinute = value }),
        new("windows", "每人同时打开的窗口", "3 至 100", figures.WindowsPerUser, 3, 100, (to, value) => to with { WindowsPerUser = value }),
        new("all-windows", "全部同时打开的窗口", "20 至 2000；每个约占内存 0.7 MB 以上", figures.WindowsInAll, 20, 2000, (to, value) => to with { WindowsInAll = value }),
    ];
}
