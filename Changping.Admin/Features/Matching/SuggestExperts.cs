using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>An expert of the pool who could fit a need.</summary>
/// <param name="Pool">Number of the pool entry.</param>
/// <param name="Nomination">Number of the nomination, by which the record is found.</param>
/// <param name="Intent">The live intent with the need; null where none is.</param>
public sealed record SuggestedExpert(
    ExpertId Id, string Pool, string Nomination, string Name, string Institution, string? Title, string? Discipline, string? Direction, Match Match,
    IntentState? Intent);

/// <summary>三（二）: from a need to experts of the pool. Candidates come from the index of words, points from the rules.</summary>
public sealed class SuggestExperts(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    internal const int Candidates = 200;

    /// <param name="text">Name, institution or number of somebody in mind, whatever the points; null for suggestions.</param>
    public async Task<IReadOnlyList<SuggestedExpert>> RunAsync(Actor actor, NeedId id, string? text, int most, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var need = await context.Needs.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel);
        if (need is null)
        {
            return [];
        }

        var industry = await context.Enterprises.Where(enterprise => enterprise.Id == need.EnterpriseId).Select(enterprise => enterprise.Industry)
            .FirstAsync(cancel);
        var ids = string.IsNullOrWhiteSpace(text)
            ? [.. (await new MatchIndex(context, MatchIndex.Side.Pool).FindAsync(MatchIndex.WordsOf(need), Candidates, cancel))
                .Select(found => new ExpertId(found))]
            : await NamedAsync(context, text, cancel);
        var history = await MatchHistories.OfExpertsAsync(context, need, ids, clock.Today, cancel);
        var intents = await context.CooperationIntents.Where(intent => intent.NeedId == id && intent.State != IntentState.Withdrawn)
            .ToDictionaryAsync(intent => intent.ExpertId, intent => intent.State, cancel);
        var profile = new NeedProfile(need.Title, need.Field, need.Description, need.WantedExpert, industry, null);
        return [.. (await PooledAsync(context, ids, cancel))
            .Select(row => new SuggestedExpert(
                row.Id, row.Pool, row.Nomination, row.Name, row.Institution, row.Credentials.Title, row.Credentials.Discipline,
                row.Credentials.ResearchDirection,
                MatchScore.Of(profile, Profile(row.Credentials), history[row.Id]), intents.TryGetValue(row.Id, out var state) ? state : null))
            .Where(suggested => text is not null || suggested.Match.IsWorthSuggesting)
            .OrderByDescending(suggested => suggested.Match.Points).ThenBy(suggested => suggested.Pool, StringComparer.Ordinal)
            .Take(most)];
    }

    internal static ExpertProfile Profile(Credentials credentials) => new(
        credentials.Discipline, credentials.ResearchDirection, credentials.SolvableProblems, credentials.CoreIntellectualProperty,
        credentials.MatureAchievement);

    internal sealed record Pooled(ExpertId Id, string Pool, string Nomination, string Name, string Institution, Credentials Credentials);

    /// <summary>Those in the pool whom no newer nomination denies.</summary>
    internal static async Task<IReadOnlyList<Pooled>> PooledAsync(AdminDbContext context, IReadOnlyList<ExpertId> ids, CancellationToken cancel)
    {
        return await (from line in PoolPlaces.Nameable(context)
                      where ids.Contains(line.Entry.ExpertId)
                      join nomination in context.Nominations.AsNoTracking() on line.Entry.NominationId equals nomination.Id
                      select new Pooled(line.Entry.ExpertId, line.Entry.Number, line.Listing.Number, line.Listing.Name, line.Listing.Institution,
                          nomination.Facts.Credentials))
            .ToListAsync(cancel);
    }

    private static async Task<List<ExpertId>> NamedAsync(AdminDbContext context, string text, CancellationToken cancel)
    {
        var lines = PoolPlaces.Nameable(context);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = InstitutionName.Fold(word);
            lines = lines.Where(line => line.Listing.SearchText.Contains(folded) || line.Entry.Number.Contains(folded));
        }

        return await lines.OrderByDescending(line => line.Entry.Number).Select(line => line.Entry.ExpertId).Distinct().Take(Candidates).ToListAsync(cancel);
    }
}
