using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <param name="Years">The latest first.</param>
/// <param name="Institutions">Those with most nominations first.</param>
public sealed record Choices(IReadOnlyList<int> Years, IReadOnlyList<ListOption> Institutions, IReadOnlyList<ListOption> Industries)
{
    public static readonly Choices None = new([], [], []);
}

/// <summary>What the filters of the dashboard offer: only what occurs.</summary>
public sealed class DashboardChoices(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private const int MostInstitutions = 200;

    /// <param name="scope">What is chosen stays among the choices, however rare it is.</param>
    public async Task<Choices> RunAsync(Actor actor, DashboardScope scope, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var nominated = await context.NominationListings.MinAsync(listing => (DateOnly?)listing.NominatedOn, cancel);
        var established = await context.Projects.MinAsync(project => project.EstablishedOn, cancel);
        var institutions = await context.NominationListings.GroupBy(listing => listing.Institution)
            .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(MostInstitutions).Select(group => group.Key).ToListAsync(cancel);
        var industries = await context.Enterprises.Select(enterprise => enterprise.Industry).Distinct().OrderBy(industry => industry).ToListAsync(cancel);
        var first = new[] { nominated?.Year, established?.Year, scope.Year }.Min() ?? scope.Year;
        return new Choices([.. Enumerable.Range(first, clock.Today.Year - first + 1).Reverse()], With(institutions, scope.Cases.Institution),
            With(industries, scope.Cases.Industry));
    }

    private static IReadOnlyList<ListOption> With(List<string> names, string? chosen) =>
        [.. names.Union(chosen is null ? [] : [chosen]).Select(name => new ListOption(name, name))];
}
