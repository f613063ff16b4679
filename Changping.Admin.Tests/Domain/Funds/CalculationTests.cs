using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>A calculation is sound where every step follows from the one before, to the fen.</summary>
public sealed class CalculationTests
{
    private static readonly Clause First = Policy20.Numbered("一");
    private static readonly Clause Second = Policy20.Numbered("二");

    [Theory]
    [InlineData(CalculationStepKind.Share, 0.3, 10_01, 3_00, true)]
    [InlineData(CalculationStepKind.Share, 0.3, 10_01, 3_01, false)]
    [InlineData(CalculationStepKind.Share, 0.3, 10_01, 2_99, false)]
    [InlineData(CalculationStepKind.Cap, 5, 10_00, 5_00, true)]
    [InlineData(CalculationStepKind.Cap, 5, 10_00, 5_01, false)]
    [InlineData(CalculationStepKind.Cap, 5, 10_00, 4_99, false)]
    [InlineData(CalculationStepKind.Cap, 5, 4_99, 4_99, true)]
    [InlineData(CalculationStepKind.Cap, 5, 4_99, 5_00, false)]
    [InlineData(CalculationStepKind.Audited, 5, 10_00, 5_00, true)]
    [InlineData(CalculationStepKind.Audited, 5, 4_99, 5_00, false)]
    [InlineData(CalculationStepKind.RoundDown, 2, 5_99, 4_00, true)]
    [InlineData(CalculationStepKind.RoundDown, 2, 5_99, 6_00, false)]
    [InlineData(CalculationStepKind.Part, 0, 10_00, 10_00, true)]
    [InlineData(CalculationStepKind.Part, 0, 10_00, 3_33, true)]
    [InlineData(CalculationStepKind.Part, 0, 10_00, 10_01, false)]
    [InlineData(CalculationStepKind.Part, 0, 10_00, -1, false)]
    public void A_step_that_does_not_follow_is_not_sound(CalculationStepKind kind, double operand, long before, long after, bool sound)
    {
        CalculationStep[] steps =
            [new(CalculationStepKind.Base, "总额", null, new Money(before), null), new(kind, "步骤", (decimal)operand, new Money(after), First)];
        Assert.Equal(sound, new Calculation(steps).IsSound);
    }

    [Theory]
    [InlineData(CalculationStepKind.Share, 0, true)]
    [InlineData(CalculationStepKind.Share, 1, false)]
    [InlineData(CalculationStepKind.Cap, 0, true)]
    [InlineData(CalculationStepKind.Cap, 1, false)]
    public void A_step_that_lost_its_operand_leaves_nothing(CalculationStepKind kind, long after, bool sound)
    {
        CalculationStep[] steps = [new(CalculationStepKind.Base, "总额", null, new Money(10_00), null), new(kind, "步骤", null, new Money(after), First)];
        Assert.Equal(sound, new Calculation(steps).IsSound);
    }

    [Fact]
    public void One_wrong_step_among_right_ones_is_noticed_wherever_it_stands()
    {
        var right = Calculation.From("总额", new Money(10_00)).Times((0.5m, First)).AtMost((new Money(4_00), Second));
        Assert.True(right.IsSound);
        Assert.False(new Calculation([right.Steps[0], right.Steps[1] with { Amount = new Money(5_01) }, right.Steps[2]]).IsSound);
        Assert.False(new Calculation([.. right.Steps.SkipLast(1), right.Steps[2] with { Amount = new Money(4_01) }]).IsSound);
    }

    [Fact]
    public void What_does_not_begin_with_its_base_is_not_sound()
    {
        Assert.False(new Calculation([]).IsSound);
        Assert.False(new Calculation([new CalculationStep(CalculationStepKind.Cap, "不超过", 5, new Money(5_00), First)]).IsSound);
        Assert.True(Calculation.From("总额", Money.Zero).IsSound);
    }

    [Fact]
    public void Its_parts_are_named_the_first_rate_the_last_cap_and_the_last_clause_that_is_cited()
    {
        var calculation = Calculation.From("总额", new Money(10_00)).Times((0.5m, First)).Times((0.4m, First))
            .AtMost((new Money(4_00), First)).AtMost((new Money(3_00), Second)).Part("第 1 期", new Money(1_00), null);

        Assert.Equal((new Money(10_00), 0.5m, new Money(3_00), Second, new Money(1_00)),
            (calculation.Base, calculation.Rate, calculation.Cap, calculation.Clause, calculation.Amount));
        Assert.Equal(
            "总额 10.00 元 → × 50% = 5.00 元 → × 40% = 2.00 元 → 不超过 4.00 元 → 不超过 3.00 元 → 第 1 期 1.00 元 → 核定 1.00 元（二）",
            calculation.Explanation);
    }

    [Fact]
    public void What_only_has_a_base_has_neither_rate_nor_cap_nor_clause()
    {
        var calculation = Calculation.From("总额", new Money(10_00));
        Assert.Equal((null, null, null), (calculation.Rate, calculation.Cap, calculation.Clause));
        Assert.Equal("总额 10.00 元 → 核定 10.00 元", calculation.Explanation);
    }

    [Fact]
    public void Rounding_and_an_audit_say_what_they_did()
    {
        var calculation = Calculation.From("总额", new Money(10_99)).Audited(new Money(9_50), First).RoundedDown((new Money(2_00), Second));
        Assert.Equal("总额 10.99 元 → 按审计金额 9.50 元 → 取整到 2.00 元的整数倍 = 8.00 元 → 核定 8.00 元（二）", calculation.Explanation);
        Assert.True(calculation.IsSound);
        Assert.Equal(new Money(10_99), Calculation.From("总额", new Money(10_99)).Audited(new Money(11_00), First).Amount);
    }

    [Theory]
    [InlineData("0.5", "50%")]
    [InlineData("0.125", "12.5%")]
    [InlineData("1", "100%")]
    [InlineData(null, "0%")]
    public void A_rate_is_told_in_per_cent(string? rate, string text) =>
        Assert.Equal(text, Calculation.Percent(rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
}
