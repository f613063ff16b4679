using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <param name="Years">With nominations, the latest first.</param>
/// <param name="Institutions">With nominations, those with most first.</param>
public sealed record NominationChoices(IReadOnlyList<ListOption> Years, IReadOnlyList<ListOption> Institutions)
{
    public static readonly NominationChoices None = new([], []);
}

/// <summary>What the filters of the list offer: only what some nomination has.</summary>
public sealed class NominationFilters(IDbContextFactory<AdminDbContext> contexts)
{
    private const int MostInstitutions = 200;

    /// <param name="chosen">Stays among the choices however rare it is.</param>
    public async Task<NominationChoices> RunAsync(Actor actor, string? chosen, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var first = await context.NominationListings.MinAsync(listing => (DateOnly?)listing.NominatedOn, cancel);
        var last = await context.NominationListings.MaxAsync(listing => (DateOnly?)listing.NominatedOn, cancel);
        var names = await context.NominationListings.GroupBy(listing => listing.Institution)
            .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(MostInstitutions).Select(group => group.Key).ToListAsync(cancel);
        if (chosen is not null && !names.Contains(chosen))
        {
            names.Add(chosen);
        }

        return new NominationChoices(
            first is null ? [] : [.. Enumerable.Range(first.Value.Year, last!.Value.Year - first.Value.Year + 1).Reverse().Select(Year)],
            [.. names.Select(name => new ListOption(name, name))]);
    }

    private static ListOption Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), $"{year} 年");
}
