using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）1: half of the approved cost, at most the cap of the field, rounded down to the fen.</summary>
public sealed class ProjectSubsidyTests
{
    private static readonly DateOnly Established = new(2026, 3, 1);

    [Theory]
    [InlineData("500000", "250000")]
    [InlineData("599999.98", "299999.99")]
    [InlineData("599999.99", "299999.99")]
    [InlineData("600000", "300000")]
    [InlineData("600000.01", "300000")]
    [InlineData("600000.02", "300000")]
    [InlineData("800000", "300000")]
    [InlineData("333333.32", "166666.66")]
    [InlineData("333333.33", "166666.66")]
    [InlineData("333333.34", "166666.67")]
    [InlineData("0.02", "0.01")]
    [InlineData("0.01", "0.00")]
    public void Natural_sciences_get_half_up_to_300000(string cost, string amount) => Is(cost, ProjectField.NaturalSciences, amount);

    [Theory]
    [InlineData("150000", "75000")]
    [InlineData("199999.99", "99999.99")]
    [InlineData("200000", "100000")]
    [InlineData("200000.02", "100000")]
    [InlineData("400000", "100000")]
    public void Humanities_get_half_up_to_100000(string cost, string amount) => Is(cost, ProjectField.HumanitiesAndSocialSciences, amount);

    [Fact]
    public void The_amount_explains_itself_step_by_step_with_its_clause()
    {
        var calculation = ProjectSubsidy.Compute(Money.FromYuan(800_000), ProjectField.NaturalSciences, Policy20.InForce, Established);

        Assert.Equal(
            "合作项目总经费 800,000.00 元 → × 50% = 400,000.00 元 → 自然科学领域不超过 300,000.00 元 → 核定 300,000.00 元（四（二）1）",
            calculation.Explanation);
        Assert.Equal((Money.FromYuan(800_000), 0.5m, Money.FromYuan(300_000), Clauses.ProjectSubsidy),
            (calculation.Base, calculation.Rate, calculation.Cap, calculation.Clause?.Key));
    }

    [Fact]
    public void On_a_day_before_the_policy_it_is_refused_never_guessed() => Assert.Throws<PolicySilentException>(() =>
        ProjectSubsidy.Compute(Money.FromYuan(1), ProjectField.NaturalSciences, Policy20.InForce, Policy20.IssuedOn.AddDays(-1)));

    private static void Is(string cost, ProjectField field, string amount) => Assert.Equal(
        Yuan(amount), ProjectSubsidy.Compute(Yuan(cost), field, Policy20.InForce, Established).Amount);

    private static Money Yuan(string text) => Money.FromYuan(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
