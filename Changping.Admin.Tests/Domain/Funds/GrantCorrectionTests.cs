using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>五（一）2: what was paid is taken back by its opposite, never more than is left of it. Here an allowance of 2,000 yuan.</summary>
public sealed class GrantCorrectionTests
{
    [Theory]
    [InlineData("2000.00", "0", true)]
    [InlineData("2000.01", "0", false)]
    [InlineData("0.01", "0", true)]
    [InlineData("0", "0", false)]
    [InlineData("-0.01", "0", false)]
    [InlineData("1500.00", "500.00", true)]
    [InlineData("1500.01", "500.00", false)]
    [InlineData("0.01", "2000.00", false)]
    public void Something_is_recovered_and_not_a_fen_more_than_is_left(string amount, string already, bool possible)
    {
        var paid = GrantsIn.State(GrantState.Paid);
        var refusal = Record.Exception(() => Correct(paid, Yuan(amount), Yuan(already)));
        Assert.Equal(possible, refusal is null);
        Assert.True(possible || ((RuleViolationException)refusal!).Clause == Clauses.Budget);
    }

    [Fact]
    public void The_opposite_keeps_whose_and_what_for_it_was_and_the_paid_one_stays()
    {
        var paid = GrantsIn.State(GrantState.Paid);
        var back = Grant.Correct(Id.New<GrantId>(), paid, Money.FromYuan(500), Money.FromYuan(1_000), new CalendarMonth(2027, 1), " 提前结束 ");

        Assert.Equal(
            (paid.Id, paid.Instrument, paid.ProjectId, paid.ExpertId, paid.EnterpriseId, paid.ServiceStart, paid.BudgetYear),
            (back.CorrectsId!.Value, back.Instrument, back.ProjectId, back.ExpertId, back.EnterpriseId, back.ServiceStart, back.BudgetYear));
        Assert.Equal((paid.Sequence, paid.Parts, paid.PolicyVersion), (back.Sequence, back.Parts, back.PolicyVersion));
        Assert.Equal((Money.FromYuan(-500), Money.FromYuan(-500), "提前结束", new CalendarMonth(2027, 1)),
            (back.Amount, back.Calculation.Amount, back.Reason, back.Payable));
        Assert.Equal((GrantState.Committed, GrantState.Released, true), (back.State, back.Before, back.IsCorrection));
        Assert.Equal((GrantState.Paid, Money.FromYuan(2_000), false), (paid.State, paid.Amount, paid.IsCorrection));
    }

    [Theory]
    [InlineData(GrantState.Awarded)]
    [InlineData(GrantState.Committed)]
    [InlineData(GrantState.Instructed)]
    [InlineData(GrantState.Returned)]
    [InlineData(GrantState.Reversed)]
    [InlineData(GrantState.Released)]
    public void What_is_not_paid_is_not_recovered(GrantState state) => Assert.Contains("只有已拨付",
        Assert.Throws<RuleViolationException>(() => Correct(GrantsIn.State(state), Money.FromYuan(1), Money.Zero)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_recovery_that_came_back_is_not_recovered_itself() => Assert.Contains("只有已拨付", Assert.Throws<RuleViolationException>(() =>
        Correct(GrantsIn.Correction(GrantsIn.State(GrantState.Paid), Money.FromYuan(1), GrantState.Paid), Money.FromYuan(1), Money.Zero)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_recovery_has_its_reason() => Assert.Throws<RuleViolationException>(() =>
        Grant.Correct(Id.New<GrantId>(), GrantsIn.State(GrantState.Paid), Money.FromYuan(1), Money.Zero, Cases.Period, " "));

    private static Grant Correct(Grant paid, Money amount, Money already) => Grant.Correct(Id.New<GrantId>(), paid, amount, already, Cases.Period, "多付");

    private static Money Yuan(string text) => Money.FromYuan(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
