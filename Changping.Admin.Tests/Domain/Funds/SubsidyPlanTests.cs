using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Readings 0023 and 0024: equal parts rounded down, the last takes the rest, and an audit only lowers.</summary>
public sealed class SubsidyPlanTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory]
    [InlineData(1, "800000", "300000")]
    [InlineData(2, "800000", "150000", "150000")]
    [InlineData(3, "800000", "100000", "100000", "100000")]
    [InlineData(4, "800000", "75000", "75000", "75000", "75000")]
    [InlineData(3, "333333.33", "55555.55", "55555.55", "55555.56")]
    [InlineData(4, "333333.33", "41666.66", "41666.66", "41666.66", "41666.68")]
    [InlineData(4, "0.06", "0", "0", "0", "0.03")]
    public void Parts_are_equal_and_the_last_takes_the_rest(int parts, string cost, params string[] amounts)
    {
        var plan = Plan(Yuan(cost), parts);
        Assert.Equal(amounts.Select(Yuan), Enumerable.Range(1, parts).Select(number => plan.Instalment(number).Amount));
    }

    [Theory]
    [InlineData(3, "800000", "600000", "100000", "100000", "100000")]
    [InlineData(3, "800000", "599999.99", "100000", "100000", "99999.99")]
    [InlineData(3, "800000", "900000", "100000", "100000", "100000")]
    [InlineData(3, "800000", "400000", "100000", "100000", "0")]
    [InlineData(3, "800000", "300000", "100000", "50000", "0")]
    [InlineData(2, "500000", "0", "0", "0")]
    [InlineData(1, "500000", "400000", "200000")]
    public void An_audit_lowers_what_is_left_and_never_raises_it(int parts, string cost, string audited, params string[] amounts)
    {
        var plan = Plan(Yuan(cost), parts, Yuan(audited));
        Assert.Equal(amounts.Select(Yuan), Enumerable.Range(1, parts).Select(number => plan.Instalment(number).Amount));
    }

    [Fact]
    public void Whatever_the_cost_the_audit_and_the_parts_the_sum_is_what_is_owed_and_never_more_than_approved() =>
        Gen.Select(Gen.Long[1, 3_000_000_00], Gen.Long[0, 3_000_000_00], Gen.Int[1, 4], Gen.Bool, Gen.Bool)
            .Sample((cost, audited, parts, settled, humanities) =>
        {
            var field = humanities ? ProjectField.HumanitiesAndSocialSciences : ProjectField.NaturalSciences;
            var plan = SubsidyPlan.Of(new Money(cost), field, Policy20.InForce, Day, parts, settled ? new Money(audited) : null);
            var amounts = Enumerable.Range(1, parts).Select(number => plan.Instalment(number).Amount).ToList();
            return Money.Sum(amounts) == plan.Final.Amount && plan.Final.Amount <= plan.Approved.Amount && amounts.All(amount => amount >= Money.Zero)
                && (settled || amounts.Skip(1).SkipLast(1).All(amount => amount == amounts[0]));
        });

    [Fact]
    public void An_instalment_explains_itself()
    {
        var plan = Plan(Money.FromYuan(800_000), 3, Money.FromYuan(590_000));

        Assert.Equal("合作项目总经费 800,000.00 元 → × 50% = 400,000.00 元 → 自然科学领域不超过 300,000.00 元 → 分 3 期，第 1 期 100,000.00 元 → 核定 100,000.00 元（四（二）1）",
            plan.Instalment(1).Explanation);
        Assert.Equal(
            "合作项目总经费 800,000.00 元 → 按审计金额 590,000.00 元 → × 50% = 295,000.00 元 → 自然科学领域不超过 300,000.00 元 → 分 3 期，扣除前 2 期 200,000.00 元，第 3 期 95,000.00 元 → 核定 95,000.00 元（四（二）1）",
            plan.Instalment(3).Explanation);
        Assert.Equal(Money.FromYuan(800_000), plan.Instalment(3).Base);
    }

    [Theory]
    [InlineData(1, InstalmentCondition.TakenUp)]
    [InlineData(2, InstalmentCondition.TakenUp, InstalmentCondition.Evaluation)]
    [InlineData(3, InstalmentCondition.TakenUp, InstalmentCondition.Midterm, InstalmentCondition.Evaluation)]
    [InlineData(4, InstalmentCondition.TakenUp, InstalmentCondition.Midterm, InstalmentCondition.Conclusion, InstalmentCondition.Evaluation)]
    public void Each_waits_for_its_own_condition(int parts, params InstalmentCondition[] conditions)
    {
        var plan = Plan(Money.FromYuan(800_000), parts);
        Assert.Equal(conditions, Enumerable.Range(1, parts).Select(plan.Condition));
    }

    [Fact]
    public void The_only_part_is_the_whole_as_it_was_reckoned()
    {
        var plan = Plan(Money.FromYuan(800_000), 1, Money.FromYuan(100_000));
        Assert.Same(plan.Final, plan.Instalment(1));
        Assert.Equal((Money.FromYuan(300_000), Money.FromYuan(50_000)), (plan.Approved.Amount, plan.Final.Amount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void There_is_at_least_one_part_and_none_before_the_first_or_after_the_last(int number)
    {
        var plan = Plan(Money.FromYuan(800_000), 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Instalment(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(Money.FromYuan(800_000), 0));
    }

    private static SubsidyPlan Plan(Money cost, int parts, Money? audited = null) =>
        SubsidyPlan.Of(cost, ProjectField.NaturalSciences, Policy20.InForce, Day, parts, audited);

    private static Money Yuan(string text) => Money.FromYuan(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
