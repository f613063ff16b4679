using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What a record carries that does not move to another, and what was built on a finding since.</summary>
internal static class PersonReliance
{
    public static async Task<PersonCaseFacts> FactsAsync(AdminDbContext context, ExpertId? merged, PersonCase? finding, CancellationToken cancel) => new(
        merged is { } one ? await CarriedAsync(context, one, DateOnly.MinValue, cancel) : [],
        finding is { State: PersonCaseState.Confirmed } ? await BuiltAsync(context, finding, cancel) : []);

    /// <summary>Nominations that may move: not admitted, and of a day on which the kept record has none.</summary>
    public static async Task<List<Nomination>> MovableAsync(AdminDbContext context, ExpertId merged, ExpertId kept, CancellationToken cancel)
    {
        var taken = await context.Nominations.Where(nomination => nomination.ExpertId == kept).Select(nomination => nomination.NominatedOn).ToListAsync(cancel);
        var own = await context.Nominations.Where(nomination => nomination.ExpertId == merged && !nomination.IsAdmitted).ToListAsync(cancel);
        return [.. own.Where(nomination => !taken.Contains(nomination.NominatedOn))];
    }

    private static async Task<IReadOnlyList<string>> BuiltAsync(AdminDbContext context, PersonCase finding, CancellationToken cancel)
    {
        var since = finding.Decision.DecidedAt!.Value;
        if (finding.KeptId is { } kept)
        {
            var moved = finding.Moved.ToArray();
            var admitted = await context.PoolEntries.Where(entry => moved.Contains(entry.NominationId) && entry.State != PoolState.Undone)
                .Select(entry => entry.Number).ToListAsync(cancel);
            return [.. admitted.Select(number => $"入库 {number}"), .. (await CarriedAsync(context, kept, since, cancel)).Where(_ => moved.Length > 0)];
        }

        return [.. await CarriedAsync(context, finding.FirstId, since, cancel), .. await CarriedAsync(context, finding.SecondId, since, cancel)];
    }

    /// <param name="since">Only what came on that day or later.</param>
    private static async Task<IReadOnlyList<string>> CarriedAsync(AdminDbContext context, ExpertId expert, DateOnly since, CancellationToken cancel)
    {
        var pool = await context.PoolEntries.Where(entry => entry.ExpertId == expert && entry.State == PoolState.Admitted && entry.AdmittedOn >= since)
            .Select(entry => entry.Number).ToListAsync(cancel);
        var grants = context.Grants.IgnoreQueryFilters().Live();
        var projects = await context.Projects.IgnoreQueryFilters()
            .Where(project => project.ExpertId == expert && (project.DraftedOn ?? project.EstablishedOn) >= since
                && ((project.State != ProjectState.Withdrawn && project.State != ProjectState.Rejected && project.State != ProjectState.Terminated)
                    || grants.Any(grant => grant.ProjectId == project.Id)))
            .OrderBy(project => project.Number).Select(project => project.Number).ToListAsync(cancel);
        var intents = await context.CooperationIntents.IgnoreQueryFilters()
            .Where(intent => intent.ExpertId == expert && intent.State != IntentState.Withdrawn && intent.ProposedOn >= since)
            .OrderBy(intent => intent.Number).Select(intent => intent.Number).ToListAsync(cancel);
        return [.. projects.Select(number => $"项目 {number}"), .. pool.Select(number => $"入库 {number}"), .. intents.Select(number => $"合作意向 {number}")];
    }
}
