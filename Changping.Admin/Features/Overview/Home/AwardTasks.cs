using Changping.Admin.Components.Records;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>四（二）3, 4 and the settlement by audit: what is to be begun, and what waits for a second person.</summary>
internal static class AwardTasks
{
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
        foreach (var selection in await context.PrizeSelections.AsNoTracking().Where(selection => selection.State == PrizeSelectionState.Submitted)
            .ToListAsync(cancel))
        {
            tasks.AddDecision(actor, selection.WhyNotDecide(actor.Person()), "评选待审批", selection.Name, "核定或退回",
                $"{selection.Decision.PreparedBy.Name} {selection.Decision.PreparedAt:MM-dd} 提交", selection.Round == 0 ? $"/prizes/{selection.Year}"
                    : $"/prizes/{selection.Year}/{selection.Round}");
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
            select new { application, enterprise.Name }).AsNoTracking().ToListAsync(cancel);
        var ids = waiting.Select(one => one.application.Id.Value).ToList();
        var proofs = (await context.Attachments.Where(proof => ids.Contains(proof.SubjectId) && proof.RemovedAt == null)
            .Select(proof => new { proof.SubjectId, proof.UploadedBy }).ToListAsync(cancel)).ToLookup(proof => proof.SubjectId, proof => proof.UploadedBy);
        foreach (var (application, name) in waiting.Select(one => (one.application, one.Name)))
        {
            tasks.AddDecision(actor, application.WhyNotDecide(actor.Person(), proofs[application.Id.Value]), "转化申请待审批",
                $"{application.Number} {name}", "核定或不批准",
                $"{application.Decision.PreparedBy.Name} {application.Decision.PreparedAt:MM-dd} 登记", $"/commercialisation/{application.Number}");
        }
    }

    private static async Task AddSettlementsAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await (
            from settlement in context.SubsidySettlements
            where settlement.State == SettlementState.Prepared
            join project in context.Projects on settlement.ProjectId equals project.Id
            orderby project.Number
            select new { project.Number, settlement }).AsNoTracking().ToListAsync(cancel);
        foreach (var (number, settlement) in waiting.Select(one => (one.Number, one.settlement)))
        {
            tasks.AddDecision(actor, settlement.WhyNotDecide(actor.Person()), "结算待确认", $"项目 {number} 审计结算", "确认或退回",
                $"{settlement.Decision.PreparedBy.Name} {settlement.Decision.PreparedAt:MM-dd} 登记", $"/projects/{number}");
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

    /// <summary>From December on, and later as long as it was not submitted; what was sent back at once.</summary>
    private static async Task AddSelectionsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var years = PrizeSelection.YearsWanted(today);
        var begun = await context.PrizeSelections.Where(selection => selection.Year >= today.Year - 1).Select(selection => selection.Year).Distinct()
            .ToListAsync(cancel);
        foreach (var year in begun)
        {
            var supplement = await PrizeCandidates.SupplementAsync(context, year, cancel);
            if (supplement.WhyNot is null)
            {
                var count = supplement.Candidates.Count(candidate => candidate.Blocker is null);
                tasks.Add(new HomeTask("补充评选", StateTone.Info, $"{supplement.Last!.Name}之后有 {count} 个项目可以评奖", "组织补充评选", null,
                    $"/prizes/{year}/{supplement.Last.Round + 1}"));
            }
        }

        foreach (var year in years.Except(begun))
        {
            var candidates = await PrizeCandidates.OfAsync(context, year, 0, cancel);
            if (candidates.Count > 0)
            {
                tasks.Add(new HomeTask("年度评选未开始", StateTone.Warn, $"{year} 年度有 {candidates.Count} 个项目结束服务", "设定名额，组织评选", new DateOnly(year, 12, 31),
                    $"/prizes/{year}")
                { Overdue = year < today.Year });
            }
        }

        foreach (var draft in await context.PrizeSelections.AsNoTracking()
            .Where(selection => selection.State == PrizeSelectionState.Draft && (years.Contains(selection.Year) || selection.Decision.DecidedBy != null))
            .OrderBy(selection => selection.Year).ThenBy(selection => selection.Round).ToListAsync(cancel))
        {
            tasks.Add(new HomeTask(draft.IsSentBack ? "评选已退回" : "年度评选未提交", StateTone.Warn, draft.Name, draft.IsSentBack
                ? $"修改后重新提交：{draft.Decision.Reason}" : "评定后提交审批", new DateOnly(draft.Year, 12, 31), draft.Round == 0 ? $"/prizes/{draft.Year}"
                : $"/prizes/{draft.Year}/{draft.Round}")
            { Overdue = draft.Year < today.Year });
        }
    }
}
