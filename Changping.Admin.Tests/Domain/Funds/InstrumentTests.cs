using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>What each kind of public money is called, whom it pays, how its lines read and how much a project may have of it.</summary>
public sealed class InstrumentTests
{
    private static readonly DateOnly Day = new(2026, 3, 15);
    private static readonly Clause Source = Policy20.InForce.Cite(Clauses.Commercialisation);

    [Theory]
    [InlineData("ProjectSubsidy", 0, "项目补贴", "项补", false, FundingFacts.Subsidies | FundingFacts.Audits | FundingFacts.Midterms)]
    [InlineData("LivingAllowance", 1, "生活补贴", "生补", true, FundingFacts.Months)]
    [InlineData("Prize", 2, "年度奖励", "奖励", true, FundingFacts.Prizes)]
    [InlineData("Commercialisation", 3, "转化补贴", "转化", false, FundingFacts.Applications)]
    public void Each_is_found_by_its_code_and_stands_in_the_order_of_the_clauses(
        string code, int order, string name, string shortName, bool paysExpert, FundingFacts restsOn)
    {
        var instrument = Instrument.Named(code);
        Assert.Same(Instrument.All[order], instrument);
        Assert.Equal((order, name, shortName, paysExpert, restsOn, code),
            (instrument.Order, instrument.ChineseName(), instrument.ShortName, instrument.PaysExpert, instrument.RestsOn, instrument.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("prize")]
    public void An_unknown_code_is_none(string? code)
    {
        Assert.False(Instrument.TryParse(code, out var instrument));
        Assert.Null(instrument);
        Assert.Throws<KeyNotFoundException>(() => Instrument.Named(code ?? "null"));
    }

    [Theory]
    [InlineData("ProjectSubsidy", 1, 1, null, "项目补贴：电池")]
    [InlineData("ProjectSubsidy", 2, 3, "第 2 期（共 3 期）", "项目补贴第 2 期（共 3 期）：电池")]
    [InlineData("LivingAllowance", 1, 1, "第 1 个服务月", "第 1 个服务月（2026-03-15 至 2026-04-14）")]
    [InlineData("LivingAllowance", 8, 1, "第 8 个服务月", "第 8 个服务月（2026-10-15 至 2026-11-14）")]
    [InlineData("Prize", 1, 1, null, "电池 2026 年度二等奖")]
    [InlineData("Commercialisation", 2, 1, "第 2 次申请", "第 2 次转化补贴：电池")]
    public void A_line_says_which_of_several_it_is_and_what_for(string code, int sequence, int parts, string? ordinal, string description)
    {
        var instrument = Instrument.Named(code);
        var prize = Prize.Compute(PrizeGrade.Second, Policy20.InForce, Day, 2026);
        Assert.Equal((ordinal, description), (instrument.Ordinal(sequence, parts), instrument.Describe("电池", Day, sequence, parts, prize)));
    }

    [Fact]
    public void A_prize_whose_calculation_is_not_at_hand_is_told_by_the_project_alone() =>
        Assert.Equal("电池 ", Instrument.Prize.Describe("电池", Day, 1, 1, null));

    [Theory]
    [InlineData("ProjectSubsidy", ProjectField.NaturalSciences, 1, 300_000)]
    [InlineData("ProjectSubsidy", ProjectField.HumanitiesAndSocialSciences, 3, 100_000)]
    [InlineData("LivingAllowance", ProjectField.NaturalSciences, 1, 2_000)]
    [InlineData("LivingAllowance", ProjectField.NaturalSciences, 7, 14_000)]
    [InlineData("LivingAllowance", ProjectField.NaturalSciences, 0, 0)]
    [InlineData("Prize", ProjectField.NaturalSciences, 2, 50_000)]
    [InlineData("Commercialisation", ProjectField.NaturalSciences, 2, 5_000_000)]
    public void A_project_has_no_more_of_it_than_its_cap(string code, ProjectField field, int count, int yuan) =>
        Assert.Equal(Money.FromYuan(yuan), Instrument.Named(code).Cap(Policy20.InForce, Sum(field, count, Day)));

    [Fact]
    public void Applications_of_several_days_are_held_to_the_highest_cap_among_them_and_none_to_nothing()
    {
        var policy = Policy20.InForce.With(CommercialisationSubsidy.Most,
            "上限", "元", new(Policy20.IssuedOn, Money.FromYuan(3_000_000), Source), new(Day, Money.FromYuan(4_000_000), Source));
        Assert.Equal(Money.FromYuan(4_000_000), Instrument.Commercialisation.Cap(policy, Sum(ProjectField.NaturalSciences, 2, Day, Day.AddDays(-1))));
        Assert.Equal(Money.FromYuan(3_000_000), Instrument.Commercialisation.Cap(policy, Sum(ProjectField.NaturalSciences, 1, Day.AddDays(-1))));
        Assert.Equal(Money.Zero, Instrument.Commercialisation.Cap(policy, Sum(ProjectField.NaturalSciences, 0)));
    }

    private static GrantedSum Sum(ProjectField field, int count, params DateOnly[] appliedOn) => new(field, Day, Day, count, Money.FromYuan(50_000), appliedOn);
}
