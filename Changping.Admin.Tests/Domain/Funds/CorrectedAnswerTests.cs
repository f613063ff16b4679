using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0042: what another answer than the first does to the line and to the grant; and what is asked of every answer alike.</summary>
public sealed class CorrectedAnswerTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateRange Possible = new(Day.AddDays(-5), Day);

    [Fact]
    public void A_line_that_came_back_after_all_is_live_no_more_and_the_batch_stays_settled()
    {
        var batch = Settled();
        var line = batch.Correct(1, LineOutcome.Returned, Day, " 账号注销 ", Possible);
        Assert.Same(batch.Lines[0], line);
        Assert.Equal((LineOutcome.Returned, Day, "账号注销", false), (line.Outcome!.Value, line.SettledOn!.Value, line.ReturnReason, line.IsLive));
        Assert.Equal(new LineWord(LineOutcome.Returned, Day, "账号注销"), line.Answer);
        Assert.Equal(BatchState.Settled, batch.State);
    }

    [Fact]
    public void A_line_that_was_paid_after_all_is_live_again_and_has_no_reason_of_return()
    {
        var batch = Settled(LineOutcome.Returned);
        var file = Id.New<ReceiptFileId>();
        var line = batch.Correct(1, LineOutcome.Paid, Day.AddDays(-5), "不计", Possible, file);
        Assert.Equal((LineOutcome.Paid, null, true, file), (line.Outcome!.Value, line.ReturnReason, line.IsLive, line.ReceiptFileId!.Value));
    }

    [Fact]
    public void A_correction_is_asked_as_much_as_an_answer()
    {
        var batch = Settled();
        Assert.Contains("须填写退回原因", Refusal(() => batch.Correct(1, LineOutcome.Returned, Day, " ", Possible)), StringComparison.Ordinal);
        Assert.Contains("没有第 2 行", Refusal(() => batch.Correct(2, LineOutcome.Paid, Day, null, Possible)), StringComparison.Ordinal);
        Assert.Contains("没有第 0 行", Refusal(() => batch.Answerable(0, LineOutcome.Paid, Day, null, Possible)), StringComparison.Ordinal);
        Assert.Contains("之间", Refusal(() => batch.Correct(1, LineOutcome.Paid, Day.AddDays(1), null, Possible)), StringComparison.Ordinal);
        Assert.Contains("之间", Refusal(() => batch.Correct(1, LineOutcome.Paid, Day.AddDays(-6), null, Possible)), StringComparison.Ordinal);
        Assert.Contains("登记为成功", Refusal(() => batch.Settle(1, LineOutcome.Returned, Day, "户名不符", Possible)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_is_settled_with_its_last_line_in_whatever_order()
    {
        var batch = Cases.Batch(Cases.Subsidy(), Cases.Subsidy(), Cases.Subsidy());
        Assert.Contains("复核通过后", Refusal(() => batch.Settle(1, LineOutcome.Paid, Day, null, Possible)), StringComparison.Ordinal);
        batch.Approve(Cases.Approver, Cases.Moment, null);
        Assert.Null(batch.Lines[0].Answer);
        foreach (var (number, open) in new[] { (3, 2), (1, 1) })
        {
            batch.Settle(number, LineOutcome.Paid, Day, null, Possible);
            Assert.Equal((BatchState.Approved, open), (batch.State, batch.OpenLines));
        }

        batch.Settle(2, LineOutcome.Returned, Day, "户名不符", Possible);
        Assert.Equal((BatchState.Settled, 0), (batch.State, batch.OpenLines));
        Assert.Equal([true, false, true], batch.Lines.Select(line => line.IsLive));
    }

    [Theory]
    [InlineData(GrantState.Returned, true)]
    [InlineData(GrantState.Released, true)]
    [InlineData(GrantState.Paid, false)]
    [InlineData(GrantState.Committed, false)]
    public void A_grant_is_corrected_to_paid_from_what_came_back_or_was_given_up(GrantState state, bool possible)
    {
        var grant = GrantsIn.State(state);
        Assert.Equal(possible, Record.Exception(grant.CorrectToPaid) is null);
        Assert.Equal(possible ? GrantState.Paid : state, grant.State);
    }

    [Theory]
    [InlineData(GrantState.Paid, true)]
    [InlineData(GrantState.Returned, false)]
    [InlineData(GrantState.Instructed, false)]
    public void A_paid_grant_is_corrected_to_returned_and_keeps_why(GrantState state, bool possible)
    {
        var grant = GrantsIn.State(state);
        Assert.Equal(possible, Record.Exception(() => grant.CorrectToReturned("账号注销")) is null);
        Assert.Equal(possible ? (GrantState.Returned, "账号注销") : (state, null), (grant.State, grant.ReturnReason));
    }

    [Theory]
    [InlineData(GrantState.Awarded, true)]
    [InlineData(GrantState.Returned, true)]
    [InlineData(GrantState.Paid, false)]
    public void An_award_is_revoked_before_it_is_paid_and_keeps_why(GrantState state, bool possible)
    {
        var grant = GrantsIn.State(state);
        Assert.Throws<RuleViolationException>(() => grant.Revoke(" "));
        Assert.Equal(possible, Record.Exception(() => grant.Revoke(" 成果不实 ")) is null);
        Assert.Equal(possible ? (GrantState.Released, "成果不实") : (state, null), (grant.State, grant.Reason));
    }

    [Fact]
    public void Only_what_was_paid_is_reversed()
    {
        var paid = GrantsIn.State(GrantState.Paid);
        paid.Reverse();
        Assert.Equal(GrantState.Reversed, paid.State);
        Assert.Throws<RuleViolationException>(paid.Reverse);
    }

    [Fact]
    public void A_grant_keeps_for_whom_what_for_and_of_which_year_it_is()
    {
        var project = Cases.Project();
        var of = GrantCase.Of(project, Cases.Appointment(project));
        Assert.Equal((project.Id, project.ExpertId, project.EnterpriseId, new DateOnly(2026, 3, 15)),
            (of.ProjectId, of.ExpertId, of.EnterpriseId, of.ServiceStart));

        var calculation = ProjectSubsidy.Compute(Money.FromYuan(100_000), ProjectField.NaturalSciences, Policy20.InForce, project.EstablishedDay);
        var grant = Grant.ForSubsidy(Id.New<GrantId>(), of, calculation, project.EstablishedDay, Policy20.InForce, new CalendarMonth(2026, 4), 2027, [], 2, 3);
        Assert.Equal((of.ProjectId, of.ExpertId, of.EnterpriseId, of.ServiceStart), (grant.ProjectId, grant.ExpertId, grant.EnterpriseId, grant.ServiceStart));
        Assert.Equal((Instrument.ProjectSubsidy, 2, 3, new CalendarMonth(2026, 4), 2027),
            (grant.Instrument, grant.Sequence, grant.Parts, grant.Payable, grant.BudgetYear));
        Assert.Equal((null, null, null), (grant.CorrectsId, grant.Reason, grant.ReturnReason));
    }

    [Fact]
    public void A_suspended_version_grants_nothing() => Assert.Contains("已暂停",
        Refusal(() => Cases.Subsidy(policy: Policy20.InForce with { IsSuspended = true })), StringComparison.Ordinal);

    [Theory]
    [InlineData("成功", LineOutcome.Paid)]
    [InlineData("支付成功", LineOutcome.Paid)]
    [InlineData("拨付成功", LineOutcome.Paid)]
    [InlineData("已支付", LineOutcome.Paid)]
    [InlineData("已拨付", LineOutcome.Paid)]
    [InlineData("√", LineOutcome.Paid)]
    [InlineData("✓", LineOutcome.Paid)]
    [InlineData("✔", LineOutcome.Paid)]
    [InlineData("退回", LineOutcome.Returned)]
    [InlineData("已退回", LineOutcome.Returned)]
    [InlineData("退汇", LineOutcome.Returned)]
    [InlineData("失败", LineOutcome.Returned)]
    [InlineData("支付失败", LineOutcome.Returned)]
    [InlineData("拨付失败", LineOutcome.Returned)]
    [InlineData("×", LineOutcome.Returned)]
    [InlineData("✗", LineOutcome.Returned)]
    [InlineData("✘", LineOutcome.Returned)]
    public void Every_way_of_writing_an_answer_is_read(string text, LineOutcome outcome)
    {
        Assert.True(LineOutcomes.TryParse(text, out var read));
        Assert.Equal(outcome, read);
    }

    private static PaymentBatch Settled(LineOutcome outcome = LineOutcome.Paid)
    {
        var batch = Cases.Batch(Cases.Subsidy());
        batch.Approve(Cases.Approver, Cases.Moment, null);
        batch.Settle(1, outcome, Day, "户名不符", Possible);
        return batch;
    }

    private static string Refusal(Action step) => Assert.Throws<RuleViolationException>(step).Message;
}
