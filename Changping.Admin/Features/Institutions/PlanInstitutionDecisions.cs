using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>What confirming the kinds of many institutions would do to each, as after a register brought them: put to the second person before
/// anything happens.</summary>
public sealed class PlanInstitutionDecisions(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    /// <param name="ids">Those ticked one by one.</param>
    /// <returns>The key of a row is its id with the version that was shown.</returns>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, IReadOnlyList<InstitutionId> ids, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        Batch.RequireFew(ids.Count, Clauses.SendingInstitutions, "家单位");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context.Institutions.AsNoTracking().Where(institution => ids.Contains(institution.Id))
            .OrderBy(institution => AdminDbContext.NameOrder(institution.Name)).ToListAsync(cancel);
        var open = await context.Nominations.Where(nomination => !nomination.IsAdmitted && ids.Contains(nomination.Facts.InstitutionId))
            .GroupBy(nomination => nomination.Facts.InstitutionId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var version = policies.Citing(null);
        return [.. found.Select(institution => new BatchRow((institution.Id, institution.Version), institution.Name, institution.Proposed?.ToString() ?? "确认")
        {
            Blockers = institution.WhyNotDecide(actor.Person()) is { } blocker ? [blocker.Under(version)] : [],
            Notes = institution.Proposed is null ? [] :
            [
                $"{institution.Decision!.PreparedBy.Name} {institution.Decision.PreparedAt:yyyy-MM-dd} 提出",
                .. open.GetValueOrDefault(institution.Id) is > 0 and var count ? [$"{count} 件未入库的推荐随之重新认定"] : (string[])[],
            ],
        })];
    }
}
