using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>What grants in one state come to, corrections apart.</summary>
internal readonly record struct StateSum(GrantState State, bool IsCorrection, int Count, Money Amount);

/// <summary>Grants summed by their state in one pass, from which every <see cref="BudgetColumn"/> is added up; what was released is in none.</summary>
internal static class StateSums
{
    public static async Task<ILookup<Instrument, StateSum>> ByInstrumentAsync(IQueryable<Grant> grants, CancellationToken cancel) =>
        (await grants.Where(grant => grant.State != GrantState.Released)
            .GroupBy(grant => new { grant.Instrument, grant.State, IsCorrection = grant.CorrectsId != null })
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).ToListAsync(cancel))
        .ToLookup(sum => sum.Key.Instrument, sum => new StateSum(sum.Key.State, sum.Key.IsCorrection, sum.Count, new Money(sum.Fen)));

    /// <summary>By the month in which each became payable; what came back stands in the month of what it came back of.</summary>
    /// <param name="payable">Those of the months that are asked for.</param>
    public static async Task<ILookup<CalendarMonth, StateSum>> ByMonthAsync(IQueryable<Grant> grants, IQueryable<Grant> payable, CancellationToken cancel)
    {
        var asked = grants.Where(grant => grant.State != GrantState.Released);
        var first = await asked.Where(grant => grant.CorrectsId == null)
            .Join(payable, grant => grant.Id, month => month.Id, (grant, month) => new { month.Payable, grant.State, grant.Amount.Fen })
            .GroupBy(grant => new { grant.Payable, grant.State })
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Fen) }).ToListAsync(cancel);
        var back = await asked.Join(payable, grant => grant.CorrectsId, month => (GrantId?)month.Id,
            (grant, month) => new { month.Payable, grant.State, grant.Amount.Fen })
            .GroupBy(grant => new { grant.Payable, grant.State })
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Fen) }).ToListAsync(cancel);
        return first.Select(sum => (sum.Key.Payable, Sum: new StateSum(sum.Key.State, false, sum.Count, new Money(sum.Fen))))
            .Concat(back.Select(sum => (sum.Key.Payable, Sum: new StateSum(sum.Key.State, true, sum.Count, new Money(sum.Fen)))))
            .ToLookup(one => one.Payable, one => one.Sum);
    }

    public static (int Count, Money Amount) In(this IEnumerable<StateSum> sums, BudgetColumn column)
    {
        var counted = sums.Where(sum => column.Has(sum.State, sum.IsCorrection)).ToList();
        return (counted.Sum(sum => sum.Count), Money.Sum(counted.Select(sum => sum.Amount)));
    }
}
