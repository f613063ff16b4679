using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>One instrument, prepared by one person, decided by another, once.</summary>
public sealed class PaymentBatchTests
{
    [Fact]
    public void A_batch_adds_up_its_numbered_lines()
    {
        var batch = Cases.Batch(Cases.Subsidy(), Cases.Subsidy(333_333.33m));

        Assert.Equal(new Money(46_666_666), batch.Total);
        Assert.Equal([1, 2], batch.Lines.Select(line => line.Number));
        Assert.All(batch.Lines, line => Assert.True(line.IsLive));
    }

    [Fact]
    public void Nothing_to_pay_is_no_batch() => Assert.Throws<RuleViolationException>(() => Cases.Batch());

    [Fact]
    public void Two_instruments_do_not_mix() => Assert.Contains("一种资金",
        Assert.Throws<RuleViolationException>(() => Cases.Batch(Cases.Subsidy(), Cases.Allowance())).Message, StringComparison.Ordinal);

    [Fact]
    public void Whoever_prepared_it_does_not_approve_and_may_take_it_back()
    {
        var batch = Cases.Batch(Cases.Subsidy());

        Assert.Contains("另一人", Assert.Throws<RuleViolationException>(() => batch.Approve(Cases.Officer, Cases.Moment, null)).Message, StringComparison.Ordinal);
        Assert.Equal((BatchState.Prepared, false), (batch.State, batch.Decision.WasTakenBack));
        Assert.Null(batch.WhyNotTakeBack(Cases.Officer));
        Assert.Contains("只能由其本人撤回", batch.WhyNotTakeBack(Cases.Approver)!.Message, StringComparison.Ordinal);

        batch.SendBack(Cases.Officer, Cases.Moment, " ");
        Assert.Equal((BatchState.SentBack, true, null, null), (batch.State, batch.Decision.WasTakenBack, batch.Decision.DecidedBy, batch.Decision.Reason));
        Assert.All(batch.Lines, line => Assert.False(line.IsLive));
        Assert.Contains($"已由 {Cases.Officer.Name} 撤回", Assert.Throws<RuleViolationException>(() => batch.Approve(Cases.Approver, Cases.Moment, null))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_is_not_taken_back_any_more()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        batch.Approve(Cases.Approver, Cases.Moment, null);

        Assert.Contains("已由", batch.WhyNotTakeBack(Cases.Officer)!.Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => batch.SendBack(Cases.Officer, Cases.Moment, "有误"));
        Assert.Equal(BatchState.Approved, batch.State);
    }

    [Fact]
    public void A_decision_is_taken_once_and_names_who_took_it()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        batch.Approve(Cases.Approver, Cases.Moment, " 已核对 ");

        var refusal = Assert.Throws<RuleViolationException>(() => batch.SendBack(Cases.Approver, Cases.Moment, "有误"));
        Assert.Contains("王负责", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((BatchState.Approved, "已核对"), (batch.State, batch.Decision.Reason));
    }

    [Fact]
    public void Sending_back_needs_a_reason_and_frees_every_line()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        Assert.Throws<RuleViolationException>(() => batch.SendBack(Cases.Approver, Cases.Moment, " "));
        Assert.Equal(BatchState.Prepared, batch.State);

        batch.SendBack(Cases.Approver, Cases.Moment, "账户有误");
        Assert.All(batch.Lines, line => Assert.False(line.IsLive));
    }

    [Fact]
    public void Only_an_approved_batch_goes_to_the_finance_bureau()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        Assert.Equal(Clauses.Budget, Assert.Throws<RuleViolationException>(batch.RequireApproved).Clause);

        batch.Approve(Cases.Approver, Cases.Moment, null);
        batch.RequireApproved();
    }
}
