using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funding;

/// <summary>四（二）4: a share of the conversion and industrialisation investment, paid to the host enterprise.</summary>
public static class CommercialisationSubsidy
{
    /// <param name="investment">Of this application.</param>
    /// <param name="already">Granted to the project before; the cap is for the sum.</param>
    /// <param name="on">The day of the application.</param>
    /// <exception cref="RuleViolationException">A negative investment or sum.</exception>
    public static Calculation Compute(Money investment, Money already, PolicyVersion policy, DateOnly on)
    {
        if (investment < Money.Zero || already < Money.Zero)
        {
            throw new RuleViolationException(Clauses.Commercialisation, "转化、产业化投资额和已核定金额不能为负");
        }

        var (cap, clause) = policy.CommercialisationCap.On(on);
        var rest = Money.Max(Money.Zero, cap - already);
        var label = already == Money.Zero ? "总额不超过" : $"总额上限 {cap} 元，已核定 {already} 元，余额";
        return Calculation.From("转化、产业化投资总额", investment).Times(policy.CommercialisationRate.On(on)).AtMost((rest, clause), label);
    }
}
