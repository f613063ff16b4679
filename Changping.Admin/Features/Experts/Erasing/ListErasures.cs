using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Erasing;

/// <param name="LastOn">The last day on which anything was done about them.</param>
/// <param name="Until">Until which they were to be kept, inclusive.</param>
public sealed record DuePerson(ExpertId Id, string Number, string Name, string? Institution, string? Nomination, DateOnly LastOn, DateOnly Until);

/// <param name="Due">As many as go at once.</param>
/// <param name="All">How many are due.</param>
/// <param name="Imports">Registers of experts as old, whose originals and faulty rows go too.</param>
/// <param name="Years">As the committee has set.</param>
/// <param name="Waiting">What waits for a second person; null where nothing does.</param>
/// <param name="Named">Those of <paramref name="Waiting"/> who are still there.</param>
/// <param name="Done">The newest first.</param>
public sealed record ErasuresView(IReadOnlyList<DuePerson> Due, int All, int Imports, int Years, Erasure? Waiting, IReadOnlyList<DuePerson> Named,
    IReadOnlyList<Erasure> Done);

/// <summary>到期删除: who is due, what waits, and that somebody was deleted.</summary>
public sealed class ListErasures(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<ErasuresView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var due = await DuePersons.OfAsync(context, clock.Today, cancel);
        var people = await due.FindAsync(cancel);
        var all = await context.Erasures.AsNoTracking().OrderByDescending(erasure => erasure.Number).ToListAsync(cancel);
        var waiting = all.Find(erasure => erasure.State == ErasureState.Proposed);
        return new ErasuresView(
            await NamedAsync(context, [.. people.Take(ErasedPersons.MostAtOnce)], due.Years, cancel), people.Count, (await due.ImportsAsync(cancel))
                .Count, due.Years, waiting,
            waiting is null ? [] : await NamedAsync(context, waiting.People, waiting.Years, cancel), [.. all.Where(erasure => erasure != waiting)]);
    }

    private static async Task<IReadOnlyList<DuePerson>> NamedAsync(AdminDbContext context, IReadOnlyList<ErasedPerson> people, int years,
        CancellationToken cancel)
    {
        var ids = people.Select(person => person.Id).ToArray();
        var names = await context.Experts.Where(expert => ids.Contains(expert.Id)).Select(expert => new { expert.Id, expert.Details.Name })
            .ToDictionaryAsync(of => of.Id, of => of.Name, cancel);
        var listings = (await context.NominationListings.Where(listing => ids.Contains(listing.ExpertId))
            .Select(listing => new { listing.ExpertId, listing.Number, listing.Institution, listing.NominatedOn }).ToListAsync(cancel))
            .ToLookup(listing => listing.ExpertId);
        return
        [
            .. from person in people
               where names.ContainsKey(person.Id)
               let newest = listings[person.Id].MaxBy(listing => listing.NominatedOn)
               select new DuePerson(person.Id, person.Number, names[person.Id], newest?.Institution, newest?.Number, person.LastOn,
                   RetentionPeriod.KeptUntil(person.LastOn, years)),
        ];
    }
}
