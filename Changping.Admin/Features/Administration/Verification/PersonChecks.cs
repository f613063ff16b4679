using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>That whoever decided on money is another than who prepared it: what the database holds by conditions, asked once more.</summary>
internal static class PersonChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, CancellationToken cancel)
    {
        var batches = await context.PaymentBatches.Where(batch => batch.Decision.DecidedBy != null && batch.Decision.DecidedBy.Id == batch.Decision.PreparedBy.Id)
            .OrderBy(batch => batch.Number).Select(batch => batch.Number).ToListAsync(cancel);

        // One that is open again keeps who opened it; that person may write it then.
        var selections = await context.PrizeSelections
            .Where(selection => selection.State == PrizeSelectionState.Approved && selection.Decision.DecidedBy != null && selection.Decision.DecidedBy.Id == selection.Decision.PreparedBy.Id)
            .OrderBy(selection => selection.Year).Select(selection => selection.Year).ToListAsync(cancel);
        var applications = await context.CommercialisationApplications.Where(application => application.Decision.DecidedBy != null && application.Decision.DecidedBy.Id == application.Decision.PreparedBy.Id)
            .OrderBy(application => application.Number).Select(application => application.Number).ToListAsync(cancel);
        var settlements = await (
            from settlement in context.SubsidySettlements
            where settlement.Decision.DecidedBy != null && settlement.Decision.DecidedBy.Id == settlement.Decision.PreparedBy.Id
            join project in context.Projects on settlement.ProjectId equals project.Id
            orderby project.Number
            select project.Number).ToListAsync(cancel);

        // Decided, and nobody says by whom.
        var nobody = await context.PrizeSelections.CountAsync(selection => selection.State == PrizeSelectionState.Approved && selection.Decision.DecidedBy == null, cancel)
            + await context.CommercialisationApplications.CountAsync(application => application.State != CommercialisationState.Proposed && application.Decision.DecidedBy == null, cancel)
            + await context.SubsidySettlements.CountAsync(settlement => settlement.State != SettlementState.Prepared && settlement.Decision.DecidedBy == null, cancel);
        return CheckResult.Of("two-persons", "两人办理",
            [
                .. batches.Select(number => $"批次 {number} 的编制人与复核人是同一人"),
                .. selections.Select(year => $"{year} 年度评选的提交人与核定人是同一人"),
                .. applications.Select(number => $"转化申请 {number} 的登记人与审批人是同一人"),
                .. settlements.Select(number => $"项目 {number} 审计结算的登记人与确认人是同一人"),
                .. nobody == 0 ? (string[])[] : [$"{nobody} 件已办结而没有办理人"],
            ],
            "批次、评选、转化申请、审计结算");
    }
}
