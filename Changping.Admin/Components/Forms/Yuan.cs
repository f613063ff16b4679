using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>An amount as a form gives it.</summary>
internal static class Yuan
{
    private const decimal Most = 100_000_000_000m;

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
