using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>One of two records, with its document masked.</summary>
/// <param name="Nomination">The number of the newest; null where it has none any more.</param>
public sealed record PersonSide(ExpertId Id, string Number, string Name, string Document, string? Birth, string? Nomination, string? Institution);

/// <param name="Shared">What both have, such as 姓名和出生日期; null where they share it no more.</param>
/// <param name="Case">What waits or holds for the pair; null where nothing does.</param>
public sealed record PersonRow(PersonSide First, PersonSide Second, string? Shared, PersonCase? Case);

/// <param name="Open">To be settled.</param>
/// <param name="Settled">The newest first.</param>
public sealed record PersonsView(IReadOnlyList<PersonRow> Open, IReadOnlyList<PersonRow> Settled);

/// <summary>同一人认定: records that may mean one person, and what was found of others.</summary>
public sealed class ListPersons(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 100;

    public async Task<PersonsView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var pairs = await SamePersons.Open(context).Take(Most).ToListAsync(cancel);
        var cases = await context.PersonCases.AsNoTracking()
            .Where(person => person.State == PersonCaseState.Proposed || person.State == PersonCaseState.Confirmed).ToListAsync(cancel);
        var waiting = cases.Where(person => person.State == PersonCaseState.Proposed).ToDictionary(person => (person.FirstId, person.SecondId));
        var settled = cases.Where(person => person.State == PersonCaseState.Confirmed).OrderByDescending(person => person.AwaitsUndoing)
            .ThenByDescending(person => person.Decision.DecidedAt).Take(Most).ToList();
        var sides = await SidesAsync(context,
            [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }),
                .. settled.SelectMany(person => new[] { person.FirstId, person.SecondId })], cancel);
        return new PersonsView(
            [.. pairs.Select(pair => Row(pair.First, pair.Second, waiting.GetValueOrDefault((pair.First, pair.Second))))
                .OrderBy(row => row.First.Number, StringComparer.Ordinal)],
            [.. settled.Select(person => Row(person.FirstId, person.SecondId, person))]);

        PersonRow Row(ExpertId first, ExpertId second, PersonCase? person) =>
            new(sides[first].Side, sides[second].Side, sides[first].Keys.Shared(sides[second].Keys), person);
    }

    private static async Task<Dictionary<ExpertId, (PersonSide Side, PersonKeys Keys)>> SidesAsync(AdminDbContext context, ExpertId[] ids,
        CancellationToken cancel)
    {
        var experts = await context.Experts.AsNoTracking().Where(expert => ids.Contains(expert.Id)).ToListAsync(cancel);
        var newest = (await context.NominationListings.AsNoTracking().Where(listing => ids.Contains(listing.ExpertId))
            .OrderByDescending(listing => listing.NominatedOn)
            .Select(listing => new { listing.ExpertId, listing.Number, listing.Institution }).ToListAsync(cancel)).ToLookup(listing => listing.ExpertId);
        return experts.ToDictionary(expert => expert.Id, expert => (new PersonSide(
            expert.Id, expert.Number, expert.Name, $"{expert.DocumentKind.ChineseName()} {Mask.Document(expert.DocumentNumber)}", expert.BirthKey,
            newest[expert.Id].FirstOrDefault()?.Number, newest[expert.Id].FirstOrDefault()?.Institution), expert.Keys));
    }
}
