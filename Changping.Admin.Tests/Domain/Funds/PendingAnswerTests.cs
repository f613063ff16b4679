using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0042: an answer that was entered by hand, or that contradicts another, counts once a second person confirmed it.</summary>
public sealed class PendingAnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly LineWord Paid = new(LineOutcome.Paid, new DateOnly(2026, 11, 12), null);
    private static readonly Guid Slip = Guid.NewGuid();
    private static readonly BatchId Batch = Id.New<BatchId>();

    [Fact]
    public void By_hand_it_keeps_its_slip_and_waits()
    {
        var answer = ByHand(Paid);
        Assert.Equal((Batch, 3, Paid, Slip, null), (answer.BatchId, answer.Line, answer.Word, answer.SlipId!.Value, answer.ReceiptFileId));
        Assert.Equal((PendingAnswerState.Waiting, true, Cases.Officer), (answer.State, answer.Waits, answer.Decision.PreparedBy));
        Assert.NotEqual(ByHand(Paid).Id, answer.Id);
    }

    [Fact]
    public void From_a_file_it_keeps_the_file_and_needs_no_slip()
    {
        var file = Id.New<ReceiptFileId>();
        var answer = PendingAnswer.Contradicting(Batch, 3, Paid, file, Cases.Officer, Cases.Moment);
        Assert.Equal((file, null, PendingAnswerState.Waiting), (answer.ReceiptFileId!.Value, answer.SlipId, answer.State));
    }

    [Fact]
    public void By_hand_without_a_slip_it_is_refused() =>
        Refused("银行回单", () => PendingAnswer.ByHand(Batch, 3, Paid, null, Cases.Officer, Cases.Moment));

    [Theory]
    [InlineData(LineOutcome.Returned, null, false)]
    [InlineData(LineOutcome.Returned, " ", false)]
    [InlineData(LineOutcome.Returned, "户名不符", true)]
    [InlineData(LineOutcome.Paid, null, true)]
    public void A_return_has_its_reason(LineOutcome outcome, string? reason, bool possible)
    {
        var said = Record.Exception(() => ByHand(new LineWord(outcome, Paid.On, reason)));
        Assert.Equal(possible, said is null);
        Assert.True(possible || said!.Message.Contains("第 3 行退回，须填写退回原因", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_person_accepts_it_once_and_needs_no_reason()
    {
        var answer = ByHand(Paid);
        Assert.NotNull(answer.WhyNotDecide(Cases.Officer));
        Refused("另一人", () => answer.Accept(Cases.Officer, Cases.Moment, null, paidTwice: false));
        Assert.Null(answer.WhyNotDecide(Cases.Approver));
        answer.Accept(Cases.Approver, Cases.Moment, null, paidTwice: false);
        Assert.Equal((PendingAnswerState.Accepted, false, Cases.Approver), (answer.State, answer.Waits, answer.Decision.DecidedBy));
        Refused("王负责", () => answer.Accept(Cases.Approver, Cases.Moment, null, paidTwice: false));
    }

    [Fact]
    public void Another_person_refuses_it_with_a_reason_and_its_author_takes_it_back_without()
    {
        var answer = ByHand(Paid);
        Refused("不采用的原因", () => answer.Refuse(Cases.Approver, Cases.Moment, " "));
        Assert.Equal(PendingAnswerState.Waiting, answer.State);
        answer.Refuse(Cases.Approver, Cases.Moment, "银行核对无误");
        Assert.Equal((PendingAnswerState.Refused, "银行核对无误"), (answer.State, answer.Decision.Reason));

        var own = ByHand(Paid);
        Assert.Null(own.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(own.WhyNotTakeBack(Cases.Approver));
        own.Refuse(Cases.Officer, Cases.Moment, " ");
        Assert.Equal((PendingAnswerState.Refused, true), (own.State, own.Decision.WasTakenBack));
    }

    [Fact]
    public void The_finance_bureaus_own_answer_replaces_what_waits_and_not_what_was_decided()
    {
        var answer = ByHand(Paid);
        answer.Supersede();
        Assert.Equal(PendingAnswerState.Superseded, answer.State);
        Refused("财政局已答复", () => answer.Accept(Cases.Approver, Cases.Moment, null, paidTwice: false));

        var twice = Twice();
        twice.Supersede();
        Assert.Equal(PendingAnswerState.PaidTwice, twice.State);
    }

    [Theory]
    [InlineData("2026-11-11", false)]
    [InlineData("2026-11-12", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void A_refund_comes_between_the_payment_and_today(string day, bool possible)
    {
        var answer = Twice();
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(possible, Record.Exception(() => answer.EnterRefund(on, Slip, Today, Cases.Officer, Cases.Moment)) is null);
        Assert.Equal(possible ? (PendingAnswerState.RefundEntered, on, Slip) : (PendingAnswerState.PaidTwice, null, (Guid?)null),
            (answer.State, answer.RefundedOn, answer.RefundSlipId));
    }

    [Fact]
    public void A_refund_has_a_slip_and_what_was_paid_once_has_no_refund()
    {
        var twice = Twice();
        Refused("银行回单", () => twice.EnterRefund(Today, null, Today, Cases.Officer, Cases.Moment));
        Assert.Equal((PendingAnswerState.PaidTwice, null), (twice.State, twice.Refund));

        var once = ByHand(Paid);
        Refused("待复核，没有待追回", () => once.EnterRefund(Today, Slip, Today, Cases.Officer, Cases.Moment));
        once.Accept(Cases.Approver, Cases.Moment, null, paidTwice: false);
        Refused("已采用，没有待追回", () => once.EnterRefund(Today, Slip, Today, Cases.Officer, Cases.Moment));
    }

    [Fact]
    public void Another_person_confirms_the_refund_once()
    {
        var answer = Twice();
        Refused("没有登记追回", () => answer.ConfirmRefund(Cases.Approver, Cases.Moment));
        answer.EnterRefund(Today, Slip, Today, Cases.Officer, Cases.Moment);
        Refused("另一人", () => answer.ConfirmRefund(Cases.Officer, Cases.Moment));
        Assert.Null(answer.WhyNotConfirmRefund(Cases.Approver));
        answer.ConfirmRefund(Cases.Approver, Cases.Moment);
        Assert.Equal((PendingAnswerState.Refunded, Cases.Approver, Cases.Moment), (answer.State, answer.Refund!.DecidedBy, answer.Refund.DecidedAt!.Value));
        Refused("王负责", () => answer.ConfirmRefund(Cases.Approver, Cases.Moment));
        Refused("已追回，没有待追回", () => answer.EnterRefund(Today, Slip, Today, Cases.Officer, Cases.Moment));
    }

    [Fact]
    public void A_refund_that_waits_is_entered_anew_and_nobody_who_ever_entered_it_confirms_it()
    {
        var answer = Twice();
        answer.EnterRefund(Paid.On, Slip, Today, Cases.Officer, Cases.Moment);
        answer.EnterRefund(Today, Slip, Today, Cases.Approver, Cases.Moment);
        Assert.Equal(Today, answer.RefundedOn);
        Assert.NotNull(answer.WhyNotConfirmRefund(Cases.Officer));
        Assert.NotNull(answer.WhyNotConfirmRefund(Cases.Approver));
        Assert.Null(answer.WhyNotConfirmRefund(Nominations.Author));
    }

    [Theory]
    [InlineData(LineOutcome.Paid, "2026-11-12", true)]
    [InlineData(LineOutcome.Returned, "2026-11-12", false)]
    [InlineData(LineOutcome.Paid, "2026-11-13", false)]
    [InlineData(null, "2026-11-12", false)]
    [InlineData(LineOutcome.Paid, null, false)]
    public void Two_answers_agree_by_outcome_and_day(LineOutcome? outcome, string? day, bool agrees) =>
        Assert.Equal(agrees, Paid.Agrees(outcome, day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void An_answer_reads_with_its_day_and_its_reason()
    {
        Assert.Equal("2026-11-12 成功", Paid.Text);
        Assert.Equal("2026-11-12 退回（户名不符）", new LineWord(LineOutcome.Returned, Paid.On, "户名不符").Text);
    }

    [Fact]
    public void Whoever_still_has_something_to_do_is_named() =>
        Assert.Equal([PendingAnswerState.Waiting, PendingAnswerState.PaidTwice, PendingAnswerState.RefundEntered], PendingAnswerStates.Open);

    private static PendingAnswer ByHand(LineWord word) => PendingAnswer.ByHand(Batch, 3, word, Slip, Cases.Officer, Cases.Moment);

    private static PendingAnswer Twice()
    {
        var answer = ByHand(Paid);
        answer.Accept(Cases.Approver, Cases.Moment, "两批均已支付", paidTwice: true);
        return answer;
    }

    private static void Refused(string words, Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.Budget, refusal.Clause);
    }
}
