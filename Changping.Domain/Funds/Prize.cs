using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>四（二）3: one grade for a concluded project in the yearly selection, paid to the expert personally.</summary>
public sealed class Prize : Instrument
{
    public static readonly ParameterKey<Money> First = ParameterKey.Amount("firstPrize", "元/项目");

    public static readonly ParameterKey<Money> Second = ParameterKey.Amount("secondPrize", "元/项目");

    public static readonly ParameterKey<Money> Third = ParameterKey.Amount("thirdPrize", "元/项目");

    internal Prize()
        : base(place: 3, "Prize", "年度奖励", "奖励", Clauses.Prizes, paysExpert: true)
    {
    }

    public override IReadOnlyList<ParameterKey> Parameters => [First, Second, Third];

    public override FundingFacts RestsOn => FundingFacts.Prizes;

    public override bool IsAwarded => true;

    public static Parameter<Money> AmountOf(PolicyVersion policy, PrizeGrade grade) => policy.Of(grade switch
    {
        PrizeGrade.First => First,
        PrizeGrade.Second => Second,
        PrizeGrade.Third => Third,
    });

    /// <param name="on">The day of the selection.</param>
    /// <param name="year">Of the selection; null where only the amount is asked.</param>
    /// <param name="isSupplement">It was a supplementary one.</param>
    public static Calculation Compute(PrizeGrade grade, PolicyVersion policy, DateOnly on, int? year = null, bool isSupplement = false)
    {
        var (amount, clause) = AmountOf(policy, grade).On(on);
        return Calculation.Fixed(year is { } selected ? $"{selected} 年度{(isSupplement ? "补充评选" : "")}{grade.ChineseName()}" : grade.ChineseName(),
            amount, clause);
    }

    public override string? Ordinal(int sequence, int parts) => null;

    public override string Describe(string title, DateOnly serviceStart, int sequence, int parts, Calculation? calculation) =>
        $"{title} {calculation?.Steps[0].Label}";

    /// <summary>One a project; how much is asked of its selection.</summary>
    public override Money Cap(PolicyVersion policy, GrantedSum sum) => sum.Most;

    public override Owing StillOwed(FundingCase of, FundedGrant grant) =>
        of.Prizes.Count > 0 ? Owing.Whole(grant, Clause) : Owing.Nothing(Clause, "该项奖励已撤销");

    private protected override string? Differs(FundingCase of, GrantOnFile grant)
    {
        var due = of.Prizes.Select(won => (Won: won, Compute(won.Grade, of.Policy, won.On).Amount)).ToList();
        return due.Count == 0 ? $"核定 {grant.Amount} 元，没有核定的评选"
            : due.Exists(one => one.Amount == grant.Amount) ? null
            : $"核定 {grant.Amount} 元，{due[0].Won.Year} 年度{due[0].Won.Grade.ChineseName()}按政策为 {due[0].Amount} 元";
    }
}
