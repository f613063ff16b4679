using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Data.Committee;
using Changping.Admin.Data.Funds;
using Changping.Admin.Security;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Home;

/// <summary>四（二）3, 4 and the settlement by audit: what is to be begun, and what waits for a second person.</summary>
internal static class AwardTasks
{
    /// <summary>The selection of a year should have begun by this month.</summary>
    private const int SelectionMonth = 12;

    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        await AddSubmittedAsync(context, actor, tasks, cancel);
        await AddApplicationsAsync(context, actor, tasks, cancel);
        await AddSettlementsAsync(context, actor, tasks, cancel);
        if (actor.May(Permission.Handle))
        {
            await AddSelectionsAsync(context, today, tasks, cancel);
        }
    }

    private static async Task AddSubmittedAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await context.PrizeSelections.Where(selection => selection.State == PrizeSelectionState.Submitted)
            .Select(selection => new { selection.Year, selection.PreparedBy, selection.PreparedOn, selection.Authors }).ToListAsync(cancel);
        foreach (var one in waiting)
        {
            Add(tasks, actor, "评选待审批", $"{one.Year} 年度奖励评选", "核定或退回", one.Authors.Include(actor.Id), $"{one.PreparedBy.Name} {one.PreparedOn:MM-dd} 提交", $"/prizes/{one.Year}");
        }
    }

    private static async Task AddApplicationsAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await (
            from application in context.CommercialisationApplications
            where application.State == CommercialisationState.Proposed
            join project in context.Projects on application.ProjectId equals project.Id
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            orderby application.Number
            select new { application.Id, application.Number, enterprise.Name, application.PreparedBy, application.PreparedOn }).ToListAsync(cancel);
        var ids = waiting.Select(one => one.Id.Value).ToList();
        var proved = await context.Attachments.Where(proof => ids.Contains(proof.SubjectId) && proof.RemovedAt == null && proof.UploadedBy.Id == actor.Id)
            .Select(proof => proof.SubjectId).Distinct().ToHashSetAsync(cancel);
        foreach (var one in waiting)
        {
            Add(tasks, actor, "转化申请待审批", $"{one.Number} {one.Name}", "核定或不批准", one.PreparedBy.Id == actor.Id || proved.Contains(one.Id.Value), $"{one.PreparedBy.Name} {one.PreparedOn:MM-dd} 登记", $"/commercialisation/{one.Number}");
        }
    }

    private static async Task AddSettlementsAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await (
            from settlement in context.SubsidySettlements
            where settlement.State == SettlementState.Prepared
            join project in context.Projects on settlement.ProjectId equals project.Id
            orderby project.Number
            select new { project.Number, settlement.PreparedBy, settlement.PreparedOn, settlement.Authors }).ToListAsync(cancel);
        foreach (var one in waiting)
        {
            Add(tasks, actor, "结算待确认", $"项目 {one.Number} 审计结算", "确认或退回", one.Authors.Include(actor.Id), $"{one.PreparedBy.Name} {one.PreparedOn:MM-dd} 登记", $"/projects/{one.Number}");
        }

        if (actor.May(Permission.Handle) && (await CommitteeBook.SettingsAsync(context, cancel)).SettleByAudit)
        {
            var open = context.Projects.Where(project => (project.State == ProjectState.Concluded || project.State == ProjectState.Evaluated)
                && !context.SubsidySettlements.Any(settlement => settlement.ProjectId == project.Id && settlement.State != SettlementState.SentBack));
            if (await open.OrderBy(project => project.Number).Select(project => project.Number).FirstOrDefaultAsync(cancel) is { } first)
            {
                var count = await open.CountAsync(cancel);
                tasks.Add(new HomeTask("待审计结算", StateTone.Info, count == 1 ? $"项目 {first}" : $"{count} 个项目，如 {first}", "登记审计金额", null,
                    count == 1 ? $"/projects/{first}" : "/projects?status=Concluded", count));
            }
        }
    }

    /// <summary>From December on, and later as long as it was not begun.</summary>
    private static async Task AddSelectionsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        int[] years = today.Month >= SelectionMonth ? [today.Year - 1, today.Year] : [today.Year - 1];
        var begun = await context.PrizeSelections.Where(selection => years.Contains(selection.Year)).Select(selection => selection.Year).ToListAsync(cancel);
        foreach (var year in years.Except(begun))
        {
            var candidates = await PrizeCandidates.OfAsync(context, year, cancel);
            if (candidates.Count > 0)
            {
                tasks.Add(new HomeTask("年度评选未开始", StateTone.Warn, $"{year} 年度有 {candidates.Count} 个项目结束服务", "设定名额，组织评选", new DateOnly(year, 12, 31), $"/prizes/{year}")
                { Overdue = year < today.Year });
            }
        }
    }

    private static void Add(List<HomeTask> tasks, Actor actor, string kind, string subject, string next, bool own, string who, string address)
    {
        if (own || actor.May(Permission.Approve))
        {
            tasks.Add(new HomeTask(kind, StateTone.Warn, subject, own ? "等待另一人审批" : $"{next}（{who}）", null, address) { WaitsForAnother = own });
        }
    }
}
