using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>A page of 专家推荐: one narrow table, ids first, rows second.</summary>
public sealed class ListNominations(IDbContextFactory<AdminDbContext> contexts)
{
    /// <summary>Names of the filters in the address.</summary>
    internal const string Pool = "pool", Year = "year", Institution = "institution", Admitted = "in", NotAdmitted = "out", Waiting = "waiting",
    InHand = "hand", Verdict = "verdict", Passing = "passing";

    public async Task<ListPage<NominationRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = query.Counted?.States ?? await Narrowed(context, query).GroupBy(listing => listing.Overall)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query), query).Skip(query.Skip).Take(query.PageSize).Select(listing => listing.NominationId)
            .ToListAsync(cancel);
        var rows = await context.NominationListings.AsNoTracking().Where(listing => ids.Contains(listing.NominationId))
            .Select(listing => new NominationRow(
                listing.NominationId, listing.Number, listing.Name, listing.Institution, listing.Degree, listing.Title, listing.Discipline,
                listing.WorkStart, listing.NominatedOn, listing.Overall, listing.NextStep, listing.IsAdmitted, listing.AwaitsRelaxation,
                context.NominationListings.Any(later => later.ExpertId == listing.ExpertId && later.NominatedOn > listing.NominatedOn),
                listing.ExpertId, false))
            .ToDictionaryAsync(row => row.Id, cancel);
        var doubts = await SamePersons.DoubtsAsync(context, [.. rows.Values.Select(row => row.ExpertId).Distinct()], cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new ListPage<NominationRow>([.. ids.Select(id => rows[id] with { IsDoubtful = doubts.ContainsKey(rows[id].ExpertId) })], total, counts);
    }

    /// <summary>The whole filter, as the list and its export mean it.</summary>
    internal static IQueryable<NominationListing> Matching(AdminDbContext context, ListQuery query)
    {
        var narrowed = Narrowed(context, query);
        return query.Status is null ? narrowed
            : Enum.TryParse<Overall>(query.Status, out var overall) ? narrowed.Where(listing => listing.Overall == overall)
            : narrowed.Where(_ => false);
    }

    internal static IOrderedQueryable<NominationListing> Sorted(IQueryable<NominationListing> listings, ListQuery query) =>
        (query.SortKey, query.Descending) switch
        {
            ("number", false) => listings.OrderBy(listing => listing.Number),
            ("number", true) => listings.OrderByDescending(listing => listing.Number),
            ("name", false) => listings.OrderBy(listing => listing.NameOrder).ThenBy(listing => listing.Number),
            ("name", true) => listings.OrderByDescending(listing => listing.NameOrder).ThenBy(listing => listing.Number),
            ("institution", false) => listings.OrderBy(listing => listing.Institution).ThenBy(listing => listing.Number),
            ("institution", true) => listings.OrderByDescending(listing => listing.Institution).ThenBy(listing => listing.Number),
            ("date", false) => listings.OrderBy(listing => listing.NominatedOn).ThenBy(listing => listing.Number),
            _ => listings.OrderByDescending(listing => listing.NominatedOn).ThenByDescending(listing => listing.Number),
        };

    /// <summary>The filter without the status, which the counts stand beside.</summary>
    private static IQueryable<NominationListing> Narrowed(AdminDbContext context, ListQuery query)
    {
        var listings = context.NominationListings.AsNoTracking();
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var folded = InstitutionName.Fold(word);
            listings = listings.Where(listing => listing.SearchText.Contains(folded));
        }

        if (query.Filters.TryGetValue(Institution, out var institution))
        {
            listings = listings.Where(listing => listing.Institution == institution);
        }

        if (query.Filters.TryGetValue(Year, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            listings = listings.Where(listing => listing.NominatedOn >= first && listing.NominatedOn <= last);
        }

        if (query.Filters.GetValueOrDefault(Verdict) == Passing)
        {
            listings = listings.Where(listing => listing.Overall == Overall.Eligible || listing.Overall == Overall.EligibleByRelaxation);
        }

        return query.Filters.GetValueOrDefault(Pool) switch
        {
            Admitted => listings.Where(listing => listing.IsAdmitted),
            NotAdmitted => listings.Where(listing => !listing.IsAdmitted),
            Waiting => listings.Where(NominationSteps.Waiting),
            InHand => NominationSteps.InHand(context, listings),
            _ => listings,
        };
    }
}
