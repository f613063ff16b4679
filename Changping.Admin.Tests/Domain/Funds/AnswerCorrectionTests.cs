using Changping.Domain.Funds;
using static Changping.Domain.Funds.AnswerEffect;
using static Changping.Domain.Funds.GrantState;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0042: what an answer does that is another than the one that stands.</summary>
public sealed class AnswerCorrectionTests
{
    [Theory]
    [InlineData(null, Instructed, LineOutcome.Paid, Settle)]
    [InlineData(null, Instructed, LineOutcome.Returned, Settle)]
    [InlineData(LineOutcome.Paid, GrantState.Paid, LineOutcome.Paid, Redate)]
    [InlineData(LineOutcome.Returned, Committed, LineOutcome.Returned, Redate)]
    [InlineData(LineOutcome.Returned, GrantState.Returned, LineOutcome.Paid, ToPaid)]
    [InlineData(LineOutcome.Returned, Released, LineOutcome.Paid, ToPaid)]
    [InlineData(LineOutcome.Returned, GrantState.Paid, LineOutcome.Paid, PaidTwice)]
    [InlineData(LineOutcome.Returned, Reversed, LineOutcome.Paid, PaidTwice)]
    [InlineData(LineOutcome.Paid, GrantState.Paid, LineOutcome.Returned, ToReturned)]
    public void What_follows_depends_on_where_the_money_is_by_now(LineOutcome? standing, GrantState grant, LineOutcome said, AnswerEffect effect) =>
        Assert.Equal((effect, null), AnswerCorrection.Of(new AnsweredLine(BatchKind.Payment, standing, grant), said));

    [Theory]
    [InlineData(BatchKind.Payment, LineOutcome.Returned, Committed, LineOutcome.Paid, false, "请先退回该批次")]
    [InlineData(BatchKind.Payment, LineOutcome.Returned, Instructed, LineOutcome.Paid, false, "请先与财政局核对并登记该批次的回执")]
    [InlineData(BatchKind.Payment, LineOutcome.Paid, GrantState.Paid, LineOutcome.Returned, true, "正在收回")]
    [InlineData(BatchKind.Payment, LineOutcome.Paid, Reversed, LineOutcome.Returned, false, "已收回")]
    [InlineData(BatchKind.Recovery, LineOutcome.Paid, GrantState.Paid, LineOutcome.Returned, false, "收回批次的回执")]
    [InlineData(BatchKind.Recovery, LineOutcome.Returned, Released, LineOutcome.Paid, false, "收回批次的回执")]
    public void What_would_pay_twice_or_hide_a_recovery_is_refused_with_its_cure(
        BatchKind kind, LineOutcome standing, GrantState grant, LineOutcome said, bool recovered, string cure) =>
        Assert.Contains(cure, AnswerCorrection.Of(new AnsweredLine(kind, standing, grant, Elsewhere: "2026-生补-009", IsBeingRecovered: recovered),
            said).Blocker!.Message, StringComparison.Ordinal);

    /// <summary>Released, reckoned anew and granted: the old line's payment is the second one.</summary>
    [Fact]
    public void Money_of_a_claim_that_another_grant_took_up_was_paid_twice() =>
        Assert.Equal(PaidTwice,
            AnswerCorrection.Of(new AnsweredLine(BatchKind.Payment, LineOutcome.Returned, Released, IsTakenAgain: true), LineOutcome.Paid).Effect);
}
