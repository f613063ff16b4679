using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="Years">With needs, the latest first.</param>
/// <param name="Industries">Of companies with needs.</param>
public sealed record NeedChoices(IReadOnlyList<ListOption> Years, IReadOnlyList<ListOption> Industries)
{
    public static readonly NeedChoices None = new([], []);
}

/// <summary>What the filters of the list offer: only what some need has.</summary>
public sealed class NeedFilters(IDbContextFactory<AdminDbContext> contexts)
{
    private const int MostIndustries = 60;

    public async Task<NeedChoices> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var first = await context.Needs.MinAsync(need => (DateOnly?)need.RaisedOn, cancel);
        var last = await context.Needs.MaxAsync(need => (DateOnly?)need.RaisedOn, cancel);
        var industries = await (from need in context.Needs
                                join enterprise in context.Enterprises on need.EnterpriseId equals enterprise.Id
                                select enterprise.Industry).Distinct().OrderBy(industry => industry).Take(MostIndustries).ToListAsync(cancel);
        return new NeedChoices(
            first is null ? [] : [.. Enumerable.Range(first.Value.Year, last!.Value.Year - first.Value.Year + 1).Reverse().Select(Year)],
            [.. industries.Select(industry => new ListOption(industry, industry))]);
    }

    private static ListOption Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), $"{year} 年");
}
