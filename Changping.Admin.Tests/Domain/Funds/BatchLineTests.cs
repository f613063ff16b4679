using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>What goes onto the lines of a batch, and what becomes of a line.</summary>
public sealed class BatchLineTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateRange Possible = new(Day, Day);

    [Fact]
    public void Payments_and_recoveries_are_not_mixed_in_either_kind_of_batch()
    {
        Grant payment = GrantsIn.State(GrantState.Committed), recovery = Recovery();
        foreach (var kind in new[] { BatchKind.Payment, BatchKind.Recovery })
        {
            Assert.Contains("同一批次", Assert.Throws<RuleViolationException>(() => Batch(kind, payment, recovery)).Message, StringComparison.Ordinal);
        }

        Assert.Throws<RuleViolationException>(() => Batch(BatchKind.Recovery, payment));
        Assert.Throws<RuleViolationException>(() => Batch(BatchKind.Payment, recovery));
    }

    [Fact]
    public void A_batch_of_recoveries_is_negative_and_its_check_total_is_not()
    {
        var batch = Batch(BatchKind.Recovery, Recovery(), Recovery());
        Assert.Equal((BatchKind.Recovery, new Money(-200)), (batch.Kind, batch.Total));
        Assert.Equal(new CheckTotal(2, new Money(200)), CheckTotal.Of(batch, 2));
    }

    [Fact]
    public void A_line_keeps_payee_account_and_amount_as_they_were()
    {
        var grant = GrantsIn.State(GrantState.Committed);
        var batch = new PaymentBatch(Id.New<BatchId>(), "2026-生补-001", Instrument.LivingAllowance, Cases.Period,
            [new DisbursementDraft(grant, "测试专家", "证件", Cases.Account, AccountMark.Changed, "第 1 个服务月")], Cases.Officer, Cases.Moment);
        var line = Assert.Single(batch.Lines);

        Assert.Equal((batch.Id, 1, grant.Id, grant.Amount, true), (line.BatchId, line.Number, line.GrantId, line.Amount, line.IsLive));
        Assert.Equal(("测试专家", "证件", Cases.Account, AccountMark.Changed, "第 1 个服务月"),
            (line.PayeeName, line.PayeeDocument, line.Account, line.Mark, line.Description));
        Assert.Equal((null, null, null, null), (line.Outcome, line.SettledOn, line.ReturnReason, line.ReceiptFileId));
        Assert.Equal(("2026-生补-001", Instrument.LivingAllowance, Cases.Period, BatchState.Prepared),
            (batch.Number, batch.Instrument, batch.Period, batch.State));
    }

    [Fact]
    public void An_answer_keeps_its_day_and_the_file_it_came_by()
    {
        var file = Id.New<ReceiptFileId>();
        var batch = Batch(BatchKind.Payment, GrantsIn.State(GrantState.Committed));
        batch.Approve(Cases.Approver, Cases.Moment, null);
        var line = batch.Settle(1, LineOutcome.Paid, Day, null, Possible, file);
        Assert.Same(batch.Lines[0], line);
        Assert.Equal((LineOutcome.Paid, Day, file), (line.Outcome, line.SettledOn, line.ReceiptFileId));
    }

    [Fact]
    public void After_it_was_settled_the_finance_bureau_may_still_ask_for_the_batch()
    {
        var batch = Batch(BatchKind.Payment, GrantsIn.State(GrantState.Committed));
        batch.Approve(Cases.Approver, Cases.Moment, null);
        batch.Settle(1, LineOutcome.Returned, Day, "户名不符", Possible);
        Assert.Equal(BatchState.Settled, batch.State);
        batch.RequireApproved();
        batch = Batch(BatchKind.Payment, GrantsIn.State(GrantState.Committed));
        batch.SendBack(Cases.Approver, Cases.Moment, "账户有误");
        Assert.Throws<RuleViolationException>(batch.RequireApproved);
    }

    [Theory]
    [InlineData("成功", true, LineOutcome.Paid)]
    [InlineData("退回", true, LineOutcome.Returned)]
    [InlineData("退汇", true, LineOutcome.Returned)]
    [InlineData("成", false, LineOutcome.Paid)]
    [InlineData("", false, LineOutcome.Paid)]
    public void The_answer_is_read_as_the_finance_bureau_writes_it(string text, bool known, LineOutcome outcome)
    {
        Assert.Equal(known, LineOutcomes.TryParse(text, out var read));
        Assert.Equal(outcome, read);
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, false)]
    [InlineData(0, 0, true, 1)]
    [InlineData(1, 0, true, 1)]
    public void A_file_answered_at_least_one_line(int paid, int returned, bool possible, int contradicting = 0)
    {
        var counts = new ReceiptCounts(paid, new Money(10), returned, new Money(20), contradicting, 3, 4, 5);
        ReceiptFile? file = null;
        Assert.Equal(possible, Record.Exception(() =>
            file = new ReceiptFile(Id.New<ReceiptFileId>(), "回执.xlsx", "00", counts, Cases.Officer, Cases.Moment)) is null);
        if (file is not null)
        {
            Assert.Equal(counts, new ReceiptCounts(file.Paid, file.PaidTotal, file.Returned, file.ReturnedTotal, file.Contradicting,
                file.PartlyMatched, file.Known, file.LeftOut));
            Assert.Equal(("回执.xlsx", "00", Cases.Officer, Cases.Moment), (file.FileName, file.Hash, file.ImportedBy, file.ImportedAt));
        }
    }

    [Theory]
    [InlineData("校验合计：22 行，44,000.00 元", 22, 44_000_00L)]
    [InlineData("校验合计:1行,0.05元", 1, 5L)]
    [InlineData("校验合计：1 行，999,999,999,999.99 元", 1, 999_999_999_999_99L)]
    [InlineData("校验合计：1 行，1,000,000,000,000.00 元", null, 0L)]
    [InlineData("校验合计：99999999999 行，1.00 元", null, 0L)]
    [InlineData("校验合计：1 行，99999999999999999999999999999999.00 元", null, 0L)]
    [InlineData("校验合计：1 行，1 元", null, 0L)]
    public void A_check_total_that_cannot_be_read_is_none(string line, int? rows, long fen) =>
        Assert.Equal(rows is { } count ? new CheckTotal(count, new Money(fen)) : null, CheckTotal.Find(["拨付回执", line]));

    [Fact]
    public void The_first_check_total_that_can_be_read_counts() =>
        Assert.Equal(new CheckTotal(2, new Money(1_00)), CheckTotal.Find(["校验合计：99999999999 行，1.00 元", "校验合计：2 行，1.00 元", "校验合计：3 行，1.00 元"]));

    private static Grant Recovery() => GrantsIn.Correction(GrantsIn.State(GrantState.Paid), new Money(100), GrantState.Committed);

    private static PaymentBatch Batch(BatchKind kind, params Grant[] grants) => new(
        Id.New<BatchId>(), "2026-生补-001", Instrument.LivingAllowance, Cases.Period, [.. grants.Select(Cases.Draft)], Cases.Officer, Cases.Moment, kind);
}
