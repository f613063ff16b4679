using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>五（一）2: one year's money for one instrument, and where it stands.</summary>
/// <param name="Appropriated">The sum of all appropriations.</param>
/// <param name="Pending">Decided, or in a batch that waits for its approval.</param>
/// <param name="Instructed">The finance bureau was told to pay it and has not answered.</param>
/// <param name="Paid">Confirmed, less what was recovered.</param>
/// <param name="Returned">The bank sent it back; it is still owed.</param>
public sealed record BudgetLine(int Year, Instrument Instrument, Money Appropriated, Money Pending, Money Instructed, Money Paid, Money Returned)
{
    /// <summary>All that is held.</summary>
    public Money Committed => Pending + Instructed + Paid + Returned;

    public Money Left => Appropriated - Committed;

    /// <summary>Of a whole year: the instrument is that of the first, only the sums are to be shown.</summary>
    public static BudgetLine Sum(IReadOnlyList<BudgetLine> lines)
    {
        return lines[0] with
        {
            Appropriated = Of(line => line.Appropriated),
            Pending = Of(line => line.Pending),
            Instructed = Of(line => line.Instructed),
            Paid = Of(line => line.Paid),
            Returned = Of(line => line.Returned),
        };

        Money Of(Func<BudgetLine, Money> figure) => Money.Sum(lines.Select(figure));
    }

    /// <summary>Of the amounts of grants by their state.</summary>
    /// <param name="sums">Corrections apart.</param>
    public static BudgetLine Of(int year, Instrument instrument, Money appropriated, IEnumerable<(GrantState State, bool IsCorrection, Money Sum)> sums)
    {
        var held = sums.ToList();
        Money In(BudgetColumn column) => Money.Sum(held.Where(sum => column.Has(sum.State, sum.IsCorrection)).Select(sum => sum.Sum));
        return new BudgetLine(
            year, instrument, appropriated, In(BudgetColumn.Pending), In(BudgetColumn.Instructed), In(BudgetColumn.Paid), In(BudgetColumn.Returned));
    }

    /// <exception cref="RuleViolationException">Not enough is left; the message gives the shortfall.</exception>
    public void RequireRoom(Money amount)
    {
        if (amount > Left)
        {
            throw new RuleViolationException(Clauses.Budget,
                $"{Year} 年{Instrument.ChineseName()}预算余额 {Left} 元，本次 {amount} 元，缺 {amount - Left} 元；请先调整预算");
        }
    }

    /// <exception cref="RuleViolationException">The year would have less than is committed.</exception>
    public void RequireAdjustable(Money change)
    {
        if (Appropriated + change < Committed)
        {
            throw new RuleViolationException(Clauses.Budget, $"{Year} 年{Instrument.ChineseName()}已核定 {Committed} 元，预算不能调至 {Appropriated + change} 元");
        }
    }
}
