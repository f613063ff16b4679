using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>A published need that an expert could fit.</summary>
/// <param name="Leading">The leading industry it belongs to; null where none.</param>
/// <param name="Intent">The live intent with the expert; null where none is.</param>
public sealed record SuggestedNeed(
    NeedId Id, string Number, string Title, string Enterprise, string CreditCode, string Field, DateOnly RaisedOn, string? Leading, Match Match,
    IntentState? Intent);

/// <summary>三（二）: from an expert of the pool to published needs; leading industries first within a level (三 序).</summary>
public sealed class SuggestNeeds(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<IReadOnlyList<SuggestedNeed>> RunAsync(Actor actor, ExpertId id, int most, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await SuggestExperts.PooledAsync(context, [id], cancel) is not [var expert])
        {
            return [];
        }

        var found = await new MatchIndex(context, MatchIndex.Side.Needs).FindAsync(MatchIndex.WordsOf(expert.Credentials), SuggestExperts.Candidates, cancel);
        NeedId[] ids = [.. found.Select(need => new NeedId(need))];
        var needs = await (from need in context.Needs.AsNoTracking()
                           where ids.Contains(need.Id)
                           join enterprise in context.Enterprises.AsNoTracking() on need.EnterpriseId equals enterprise.Id
                           select new { Need = need, enterprise.Name, enterprise.CreditCode, enterprise.Industry }).ToListAsync(cancel);
        var book = await LeadingIndustryBook.OfAsync(context, cancel);
        var history = await MatchHistories.OfNeedsAsync(context, id, [.. needs.Select(row => row.Need)], clock.Today, cancel);
        var intents = await context.CooperationIntents.Where(intent => intent.ExpertId == id && intent.State != IntentState.Withdrawn)
            .ToDictionaryAsync(intent => intent.NeedId, intent => intent.State, cancel);
        var profile = SuggestExperts.Profile(expert.Credentials);
        return [.. needs
            .Select(row => (row, Leading: book.NameOf(row.Industry, row.Need.Field)))
            .Select(pair => new SuggestedNeed(
                pair.row.Need.Id, pair.row.Need.Number, pair.row.Need.Title, pair.row.Name, pair.row.CreditCode, pair.row.Need.Field,
                pair.row.Need.RaisedOn, pair.Leading,
                MatchScore.Of(
                    new NeedProfile(pair.row.Need.Title, pair.row.Need.Field, pair.row.Need.Description, pair.row.Need.WantedExpert,
                        pair.row.Industry, pair.Leading),
                    profile, history[pair.row.Need.Id]),
                intents.TryGetValue(pair.row.Need.Id, out var state) ? state : null))
            .Where(suggested => suggested.Match.IsWorthSuggesting)
            .InOrder(suggested => suggested.Match, suggested => suggested.Leading is not null).ThenBy(suggested => suggested.Number, StringComparer.Ordinal)
            .Take(most)];
    }
}
