using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>An amount as a form gives it.</summary>
internal static class Yuan
{
    private const decimal Most = 100_000_000_000m;

    /// <summary>What is typed, read like a cell of a register: 800000, 800,000.00, 80万元.</summary>
    /// <returns>The amount, or what is wrong with it; neither where nothing is typed.</returns>
    public static (Money? Amount, string? Fault) Read(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, null);
        }

        var reading = MoneyCell.Read(CellValue.OfText(typed), 1m);
        return reading.Message is { } fault ? (null, fault.TrimEnd('。')) : (reading.Value, null);
    }

    /// <returns>Null for zero: a form leaves it empty.</returns>
    public static decimal? Of(Money amount) => amount == Money.Zero ? null : amount.Yuan;

    /// <exception cref="RuleViolationException">Parts of a fen, or beyond anything that can be meant.</exception>
    public static Money Of(decimal? yuan, ClauseKey clause) => yuan switch
    {
        null => Money.Zero,
        { } amount when decimal.Round(amount, 2) != amount || Math.Abs(amount) > Most => throw new RuleViolationException(clause, "金额以元计，最多两位小数"),
        { } amount => Money.FromYuan(amount),
    };
}
