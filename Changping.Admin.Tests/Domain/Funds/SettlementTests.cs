using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>五（一）2: what the finance bureau answers settles a batch line by line.</summary>
public sealed class SettlementTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateRange Possible = new(Day, Day.AddDays(3));

    [Fact]
    public void The_last_answer_settles_the_batch_and_a_return_frees_its_line()
    {
        var batch = Approved(2);
        batch.Settle(2, LineOutcome.Returned, Day, " 账号与户名不符 ", Possible);
        Assert.Equal((BatchState.Approved, 1, false, "账号与户名不符"), (batch.State, batch.OpenLines, batch.Lines[1].IsLive, batch.Lines[1].ReturnReason));
        batch.Settle(1, LineOutcome.Paid, Day, "不采用", Possible);
        Assert.Equal((BatchState.Settled, 0, true, null), (batch.State, batch.OpenLines, batch.Lines[0].IsLive, batch.Lines[0].ReturnReason));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        var batch = Approved(1);
        Refused("没有第 2 行", () => batch.Settle(2, LineOutcome.Paid, Day, null, Possible));
        Refused("没有第 0 行", () => batch.Settle(0, LineOutcome.Paid, Day, null, Possible));
        Refused("之间", () => batch.Settle(1, LineOutcome.Paid, Day.AddDays(-1), null, Possible));
        Refused("之间", () => batch.Settle(1, LineOutcome.Paid, Day.AddDays(4), null, Possible));
        Refused("退回原因", () => batch.Settle(1, LineOutcome.Returned, Day, " ", Possible));
        Assert.Equal((1, BatchState.Approved), (batch.OpenLines, batch.State));

        batch.Settle(1, LineOutcome.Paid, Day, null, Possible);
        Refused("已于 2026-11-23 登记为成功", () => batch.Settle(1, LineOutcome.Returned, Day, "迟到", Possible));
    }

    [Fact]
    public void Before_the_approval_nothing_is_answered() =>
        Refused("复核通过后", () => Cases.Batch(Cases.Subsidy()).Settle(1, LineOutcome.Paid, Day, null, Possible));

    [Fact]
    public void A_check_total_is_found_in_the_head_that_it_was_printed_in()
    {
        var total = new CheckTotal(1_022, Money.FromYuan(2_044_000.05m));
        Assert.Equal("校验合计：1022 行，2,044,000.05 元", total.Text);
        Assert.Equal(total, CheckTotal.Find(["拨付回执", $"批次号：2026-生补-001　　{total.Text}"]));
        Assert.Null(CheckTotal.Find(["拨付回执", "校验合计：", "合计 3 行"]));
    }

    [Fact]
    public void A_file_that_answered_nothing_is_no_file() => Assert.Throws<RuleViolationException>(
        () => new ReceiptFile(Id.New<ReceiptFileId>(), "回执.xlsx", "00", new ReceiptCounts(0, Money.Zero, 0, Money.Zero, 0, 0, 3, 1), Cases.Officer,
            Cases.Moment));

    private static PaymentBatch Approved(int lines)
    {
        var batch = Cases.Batch([.. Enumerable.Range(0, lines).Select(_ => Cases.Subsidy())]);
        batch.Approve(Cases.Approver, Cases.Moment, null);
        return batch;
    }

    private static void Refused(string words, Action settle) =>
        Assert.Contains(words, Assert.Throws<RuleViolationException>(settle).Message, StringComparison.Ordinal);
}
