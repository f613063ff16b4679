using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <param name="Selection">Null before it was begun.</param>
/// <param name="Candidates">All projects whose service ended in the year.</param>
/// <param name="Results">How many joint results each has.</param>
/// <param name="Amounts">Of each grade, for each project under its own version.</param>
/// <param name="Grants">The prizes that were granted and stand, with their batch.</param>
/// <param name="Years">To choose from.</param>
/// <param name="Rounds">Of the year, 0 for its selection, then its supplements; the one that is shown among them.</param>
/// <param name="WhyNoSupplement">Why no further one may be begun; null where one may.</param>
public sealed record PrizeView(
    int Year, int Round, PrizeSelection? Selection, IReadOnlyList<PrizeCandidate> Candidates, IReadOnlyDictionary<ProjectId, int> Results,
    PrizeAmounts Amounts, IReadOnlyDictionary<ProjectId, PrizeGranted> Grants, BudgetLine Budget, IReadOnlyList<int> Years,
    IReadOnlyList<int> Rounds, string? WhyNoSupplement, IReadOnlyList<AuditEntry> Trail)
{
    public string Name => PrizeSelection.NameOf(Year, Round);
}

/// <param name="Batch">The number of the live batch; null for none.</param>
public sealed record PrizeGranted(GrantState State, Calculation Calculation, string? Batch);

/// <summary>年度评选 of one year, with everybody who may be chosen and who may not.</summary>
public sealed class ShowSelection(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    /// <param name="given">Null: the year that has work.</param>
    public async Task<PrizeView> RunAsync(Actor actor, int? given, CancellationToken cancel, int round = 0)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var year = given ?? await PrizeCandidates.YearOfWorkAsync(context, clock.Today, cancel);
        var selection = await context.PrizeSelections.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Year == year && candidate.Round == round, cancel);
        var candidates = await PrizeCandidates.OfAsync(context, year, round, cancel);
        var ids = candidates.Select(candidate => candidate.ProjectId).ToList();
        var results = await context.JointResults.Where(result => ids.Contains(result.ProjectId)).GroupBy(result => result.ProjectId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var years = await context.PrizeSelections.Select(known => known.Year).ToListAsync(cancel);
        var rounds = await context.PrizeSelections.Where(known => known.Year == year).Select(known => known.Round).ToListAsync(cancel);
        return new PrizeView(
            year, round, selection, candidates, results, await AmountsAsync(context, selection, ids, cancel),
            await GrantsAsync(context, [.. selection?.Ranking.Where(entry => entry.Grade is not null).Select(entry => entry.ProjectId) ?? []], cancel),
            await BudgetBook.LineAsync(context, clock.Today.Year, Instrument.Prize, cancel),
            [.. years.Append(year).Append(clock.Today.Year).Append(clock.Today.Year - 1).Distinct().OrderDescending()],
            [.. rounds.Append(0).Append(round).Distinct().Order()], (await PrizeCandidates.SupplementAsync(context, year, cancel)).WhyNot?.Message,
            selection is null ? [] : await AuditTrail.OfAsync(context, [selection.Id.Value], cancel));
    }

    private async Task<PrizeAmounts> AmountsAsync(AdminDbContext context, PrizeSelection? selection, IReadOnlyList<ProjectId> candidates,
        CancellationToken cancel)
    {
        var projects = candidates.Concat(selection?.Ranking.Select(entry => entry.ProjectId) ?? []).Distinct().ToList();
        var versions = await context.Projects.Where(project => projects.Contains(project.Id))
            .Select(project => new { project.Id, project.PolicyVersion }).ToDictionaryAsync(project => project.Id, project => project.PolicyVersion!, cancel);
        return PrizeAmounts.Of(await policies.BookAsync(context, cancel), selection?.SelectedOn ?? clock.Today, versions);
    }

    private static async Task<IReadOnlyDictionary<ProjectId, PrizeGranted>> GrantsAsync(AdminDbContext context, List<ProjectId> projects,
        CancellationToken cancel)
    {
        var rows = await context.Grants.AsNoTracking().Live().Where(grant => grant.Instrument == Instrument.Prize && projects.Contains(grant.ProjectId))
            .Select(grant => new
            {
                grant.ProjectId,
                grant.State,
                grant.Calculation,
                Batch = context.PaymentBatches.Where(batch => batch.Lines.Any(line => line.IsLive && line.GrantId == grant.Id))
                    .Select(batch => batch.Number).FirstOrDefault(),
            }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.ProjectId, row => new PrizeGranted(row.State, row.Calculation, row.Batch));
    }
}
