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
        var appropriated = await context.Appropriations.Where(entry => entry.Year == year)
            .GroupBy(entry => entry.Instrument)
            .Select(group => new { group.Key, Fen = group.Sum(entry => entry.Amount.Fen) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Fen, cancel);
        var held = await context.Grants.Where(grant => grant.BudgetYear == year && grant.State != GrantState.Released)
            .GroupBy(grant => new { grant.Instrument, grant.State, IsCorrection = grant.CorrectsId != null })
            .Select(group => new { group.Key.Instrument, group.Key.State, group.Key.IsCorrection, Fen = group.Sum(grant => grant.Amount.Fen) })
            .ToListAsync(cancel);
        var sums = held.ToLookup(sum => sum.Instrument, sum => (sum.State, sum.IsCorrection, new Money(sum.Fen)));
        return [.. Instrument.All.Select(instrument =>
            BudgetLine.Of(year, instrument, new Money(appropriated.GetValueOrDefault(instrument)), sums[instrument]))];
    }

    public static async Task<BudgetLine> LineAsync(AdminDbContext context, int year, Instrument instrument, CancellationToken cancel) =>
        (await LinesAsync(context, year, cancel)).Single(line => line.Instrument == instrument);
}
