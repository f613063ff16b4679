using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>What a year's budget has and where it stands, summed in the database.</summary>
public static class BudgetBook
{
    /// <summary>One line an instrument, also where nothing was appropriated.</summary>
    public static async Task<IReadOnlyList<BudgetLine>> LinesAsync(AdminDbContext context, int year, CancellationToken cancel)
    {
        var appropriated = await AppropriatedAsync(context, year, cancel);
        var held = await StateSums.ByInstrumentAsync(GrantsOf(context, year), cancel);
        return [.. Instrument.All.Select(instrument => BudgetLine.Of(
            year, instrument, appropriated.GetValueOrDefault(instrument), held[instrument].Select(sum => (sum.State, sum.IsCorrection, sum.Amount))))];
    }

    /// <summary>All that the year bears: a budget is the district's, also to a member who sees one park's projects alone.</summary>
    internal static IQueryable<Grant> GrantsOf(AdminDbContext context, int year) =>
        context.Grants.IgnoreQueryFilters().Where(grant => grant.BudgetYear == year);

    public static async Task<BudgetLine> LineAsync(AdminDbContext context, int year, Instrument instrument, CancellationToken cancel) =>
        (await LinesAsync(context, year, cancel)).Single(line => line.Instrument == instrument);

    /// <summary>The instruments of which a year has no money, be it confirmed or proposed.</summary>
    public static async Task<IReadOnlyList<Instrument>> MissingAsync(AdminDbContext context, int year, CancellationToken cancel)
    {
        var confirmed = await AppropriatedAsync(context, year, cancel);
        var proposed = await context.Appropriations.Where(entry => entry.Year == year && entry.State == AppropriationState.Proposed)
            .Select(entry => entry.Instrument).Distinct().ToListAsync(cancel);
        return [.. Instrument.All.Where(instrument => confirmed.GetValueOrDefault(instrument) <= Money.Zero && !proposed.Contains(instrument))];
    }

    /// <summary>What two persons confirmed, of the instruments that have any.</summary>
    internal static Task<Dictionary<Instrument, Money>> AppropriatedAsync(AdminDbContext context, int year, CancellationToken cancel) =>
        context.Appropriations.Where(entry => entry.Year == year && entry.State == AppropriationState.Confirmed)
            .GroupBy(entry => entry.Instrument)
            .Select(group => new { group.Key, Fen = group.Sum(entry => entry.Amount.Fen) })
            .ToDictionaryAsync(sum => sum.Key, sum => new Money(sum.Fen), cancel);
}
