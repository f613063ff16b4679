using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）3 and 4: prizes by grade; 30 % of the investment with one cap for all applications of a project.</summary>
public sealed class PrizeAndCommercialisationTests
{
    private static readonly DateOnly Day = new(2028, 6, 1);

    [Theory]
    [InlineData(PrizeGrade.First, 200_000)]
    [InlineData(PrizeGrade.Second, 100_000)]
    [InlineData(PrizeGrade.Third, 50_000)]
    public void A_grade_has_its_amount(PrizeGrade grade, int yuan)
    {
        var prize = Prize.Compute(grade, Policy20.InForce, Day);
        Assert.Equal((Money.FromYuan(yuan), Clauses.Prizes), (prize.Amount, prize.Clause?.Key));
    }

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("10000000", "0", "3000000")]
    [InlineData("10000000", "3000000", "2000000")]
    [InlineData("10000000", "5000000", "0")]
    [InlineData("10000000", "4999999.99", "0.01")]
    [InlineData("10000000", "2000000", "3000000")]
    [InlineData("10000000", "2000000.01", "2999999.99")]
    [InlineData("16666666.66", "0", "4999999.99")]
    [InlineData("16666666.67", "0", "5000000")]
    [InlineData("16666666.70", "0", "5000000")]
    [InlineData("0.03", "0", "0")]
    [InlineData("0.04", "0", "0.01")]
    [InlineData("100", "6000000", "0")]
    public void Thirty_per_cent_until_the_sum_reaches_the_cap(string investment, string already, string amount) =>
        Assert.Equal(Yuan(amount), CommercialisationSubsidy.Compute(Yuan(investment), Yuan(already), Policy20.InForce, Day).Amount);

    [Fact]
    public void What_the_cap_leaves_is_named()
    {
        var calculation = CommercialisationSubsidy.Compute(Money.FromYuan(10_000_000), Money.FromYuan(3_000_000), Policy20.InForce, Day);

        Assert.Contains("总额上限 5,000,000.00 元，已核定 3,000,000.00 元，余额 2,000,000.00 元", calculation.Explanation, StringComparison.Ordinal);
        Assert.Equal(Clauses.Commercialisation, calculation.Clause?.Key);
        Assert.Contains("总额不超过 5,000,000.00 元", CommercialisationSubsidy.Compute(Money.FromYuan(1), Money.Zero, Policy20.InForce, Day).Explanation,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Negative_sums_are_refused(long investment, long already) => Assert.Throws<RuleViolationException>(() =>
        CommercialisationSubsidy.Compute(new Money(investment), new Money(already), Policy20.InForce, Day));

    private static Money Yuan(string text) => Money.FromYuan(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
