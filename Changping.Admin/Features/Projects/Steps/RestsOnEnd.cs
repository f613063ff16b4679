using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>What was built on the end of a service, so that the end cannot be taken back any more.</summary>
internal static class RestsOnEnd
{
    /// <returns>In one clause of a sentence; null where nothing was.</returns>
    public static async Task<string?> AskAsync(AdminDbContext context, CooperationProject project, CancellationToken cancel)
    {
        var id = project.Id;
        return await context.TenureEvaluations.AnyAsync(evaluation => evaluation.ProjectId == id, cancel) ? "已编制任职评价"
            : await context.SubsidySettlements.AnyAsync(settlement => settlement.ProjectId == id, cancel) ? "已登记审计结算"
            : await context.Grants.AnyAsync(grant => grant.ProjectId == id && grant.CorrectsId != null && grant.State != GrantState.Released, cancel) ? "已编制追回"
            : (await context.PrizeSelections.AsNoTracking().Select(selection => new { selection.Year, selection.Round, selection.Ranking }).ToListAsync(cancel))
                .FirstOrDefault(selection => selection.Ranking.Any(entry => entry.ProjectId == id)) is { } selected
                    ? $"已列入{PrizeSelection.NameOf(selected.Year, selected.Round)}"
            : null;
    }
}
