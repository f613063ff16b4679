using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>四（二）4: a share of the conversion and industrialisation investment, paid to the host enterprise.</summary>
public sealed class CommercialisationSubsidy : Instrument
{
    /// <summary>Of the conversion investment; asked on the day of the application.</summary>
    public static readonly ParameterKey<decimal> Rate = ParameterKey.Rate("commercialisationRate");

    /// <summary>For all applications of one project together.</summary>
    public static readonly ParameterKey<Money> Most = ParameterKey.Amount("commercialisationCap", "元/项目");

    internal CommercialisationSubsidy()
        : base(place: 4, "Commercialisation", "转化补贴", "转化", Clauses.Commercialisation, paysExpert: false)
    {
    }

    public override IReadOnlyList<ParameterKey> Parameters => [Rate, Most];

    public override FundingFacts RestsOn => FundingFacts.Applications;

    public override bool IsAwarded => true;

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

        var (cap, clause) = policy.Of(Most).On(on);
        var rest = Money.Max(Money.Zero, cap - already);
        var label = already == Money.Zero ? "总额不超过" : $"总额上限 {cap} 元，已核定 {already} 元，余额";
        return Calculation.From("转化、产业化投资总额", investment).Times(policy.Of(Rate).On(on)).AtMost((rest, clause), label);
    }

    public override string Ordinal(int sequence, int parts) => $"第 {sequence} 次申请";

    public override string Describe(string title, DateOnly serviceStart, int sequence, int parts, Calculation? calculation) =>
        $"第 {sequence} 次转化补贴：{title}";

    /// <summary>Every application was held to the cap of its day.</summary>
    public override Money Cap(PolicyVersion policy, GrantedSum sum) =>
        Money.Max(Money.Zero, sum.AppliedOn.Select(day => policy.Of(Most).On(day).Value).DefaultIfEmpty().Max() - sum.Opening.Commercialisation);

    /// <summary>A termination stops what is unpaid; what was paid comes back only when the approval itself was withdrawn.</summary>
    public override Owing StillOwed(FundingCase of, FundedGrant grant) =>
        !of.Applications.ContainsKey(grant.Sequence) ? Owing.Nothing(Clause, "转化补贴的核定已撤回") with { IsForApproverToSettle = grant.IsPaid }
        : of.State == ProjectState.Terminated && !grant.IsPaid ? Owing.Nothing(Clause, $"项目 {of.Number} 已终止")
        : Owing.Whole(grant, Clause);

    /// <summary>What the cap left at the time nobody can tell any more; that all together stay under it is asked of the sums.</summary>
    private protected override string? Differs(FundingCase of, GrantOnFile grant)
    {
        if (!of.Applications.TryGetValue(grant.Sequence, out var application))
        {
            return $"没有核定，却有款项 {grant.Amount} 元";
        }

        if (application.Granted != grant.Amount)
        {
            return $"核定 {application.Granted} 元，款项 {grant.Amount} 元";
        }

        if (application.Investment != grant.Base)
        {
            return $"按投资总额 {grant.Base} 元测算，申请所列 {application.Investment} 元";
        }

        var most = application.Investment.Share(of.Policy.Of(Rate).On(application.On).Value);
        return grant.Amount > most ? $"核定 {grant.Amount} 元，按政策不超过 {most} 元" : null;
    }
}
