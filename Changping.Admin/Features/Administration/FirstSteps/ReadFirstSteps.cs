using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.FirstSteps;

/// <param name="Hint">What it is for and who does it, while it is not done.</param>
/// <param name="Address">Where it is done; null where that is on the server.</param>
public sealed record FirstStep(string Title, bool IsDone, string Hint, string? Address);

/// <summary>
/// What an office needs once before it can work, read off what is there: each is asked where it is judged anyway. Of the calendar and the budget the
/// year counts in
/// which the office begins; what later years want is a task of its own.
/// </summary>
public sealed class ReadFirstSteps(
    IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, BackupShelf shelf, ServedOver served, OfficeClock clock)
{
    /// <returns>In the order in which they are best done.</returns>
    public async Task<IReadOnlyList<FirstStep>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var goLive = await PolicyLibrary.GoLiveAsync(context, cancel);
        var year = goLive?.Year ?? clock.Today.Year;
        var isDated = (await policies.BookAsync(context, cancel)).Versions.All(version => !version.IsProvisional);
        var hasDaysOff = (await CommitteeBook.CalendarAsync(context, policies.References.Holidays, cancel)).YearWithout(new DateOnly(year, 1, 1)) is null;
        var hasBudget = (await BudgetBook.MissingAsync(context, year, cancel)).Count == 0;
        return
        [
            new("两个人的账号", await HasTwoPersonsAsync(context, cancel), "至少一名经办人和另一名负责人：一人提出、另一人确认的事项才能办", "/accounts"),
            new("印发日期和施行日", isDated, "登记政策的印发日期，由负责人确认；此前不能立项、核定和拨付", "/policy"),
            new("启用日", goLive is not null, "本系统开始办理的日期，与印发日期一并登记", "/policy"),
            new("节假日和调休", hasDaysOff, "按国务院办公厅的通知登记，或更新 data/reference/holidays.csv；公示期按此推算", "/settings"),
            new("主导产业", await context.LeadingIndustries.AnyAsync(cancel), "供需对接优先的产业，按次序登记", "/lists"),
            new($"{year} 年度预算", hasBudget, "由经办人提出、负责人确认；没有预算的资金不能编入批次", $"/budget?year={year}"),
            new("恢复得了的备份", shelf.LastGood is not null,
                shelf.Plan.IsOn ? "每晚自动备份并试恢复；可先立即备份一次" : "自动备份没有打开（Backups__On）；可先立即备份一次", "/backups"),
            new("https", served.Https, "在服务器上设证书，或在代理后设 Https=true，见安装说明；此前密码和号码以明文经过网络", null),
        ];
    }

    /// <summary>One who enters and another who decides, as no person may do both of one matter.</summary>
    private static async Task<bool> HasTwoPersonsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var held = await (
            from pair in context.Set<IdentityUserRole<Guid>>()
            join role in context.Set<IdentityRole<Guid>>() on pair.RoleId equals role.Id
            select new { pair.UserId, role.Name }).ToListAsync(cancel);
        var enter = held.Where(pair => pair.Name == nameof(Role.Officer)).Select(pair => pair.UserId).ToHashSet();
        var decide = held.Where(pair => pair.Name == nameof(Role.Approver)).Select(pair => pair.UserId).ToHashSet();
        return enter.Count > 0 && decide.Count > 0 && enter.Union(decide).Count() > 1;
    }
}
