using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Each way in which a receipt can stand to the line that it answers.</summary>
public sealed class ReconciliationTests
{
    private const string Account = "6222020000001234";
    private static readonly DateOnly Approved = new(2026, 11, 10);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ReceiptAnswer Answer =
        new("2026-生补-001", 1, "陈（样例）", Account, Money.FromYuan(2_000), LineOutcome.Paid, new DateOnly(2026, 11, 12), null);

    [Fact]
    public void All_agrees() => Assert.Equal(new ReceiptFinding(ReceiptVerdict.Matched), Of(Answer));

    [Theory]
    [InlineData("陈(样例)")]
    [InlineData("陈 （样例）")]
    public void Brackets_and_blanks_do_not_make_another_name(string payee) => Assert.Equal(ReceiptVerdict.Matched, Of(Answer with { Payee = payee }).Verdict);

    [Theory]
    [InlineData("陈样例", Account, "收款方在批次中为“陈（样例）”")]
    [InlineData(null, Account, "未填收款方")]
    [InlineData("陈（样例）", null, "未填银行账号")]
    [InlineData(null, null, "仅批次号、序号和金额相符")]
    public void Name_or_account_alone_agrees_in_part(string? payee, string? account, string message)
    {
        var finding = Of(Answer with { Payee = payee, Account = account });
        Assert.Equal(ReceiptVerdict.PartlyMatched, finding.Verdict);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_and_no_account_may_be_a_row_that_slipped() =>
        Assert.Equal(ReceiptVerdict.PayeeDiffers, Of(Answer with { Payee = "李样例", Account = null }).Verdict);

    [Theory]
    [InlineData(1_999.99, "批次中为 2,000.00 元，回执少 0.01 元")]
    [InlineData(2_000.01, "批次中为 2,000.00 元，回执多 0.01 元")]
    public void A_fen_more_or_less_is_another_amount(decimal yuan, string message) =>
        Assert.Equal(new ReceiptFinding(ReceiptVerdict.AmountDiffers, message), Of(Answer with { Amount = Money.FromYuan(yuan) }));

    [Fact]
    public void Another_account_is_named_masked()
    {
        var finding = Of(Answer with { Account = "6222020000009999" });
        Assert.Equal(ReceiptVerdict.AccountDiffers, finding.Verdict);
        Assert.Contains("6222 **** **** 1234", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, finding.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public void No_such_batch_no_such_line_and_a_batch_that_never_left()
    {
        Assert.Equal(ReceiptVerdict.UnknownBatch, Reconciliation.Of(Answer, null, Today).Verdict);
        Assert.Equal(new ReceiptFinding(ReceiptVerdict.UnknownLine, "批次 2026-生补-001 没有第 2 行，共 1 行"), Of(Answer with { Line = 2 }));
        foreach (var state in new[] { BatchState.Prepared, BatchState.SentBack })
        {
            Assert.Equal(ReceiptVerdict.NotApproved, Reconciliation.Of(Answer, Batch(Line()) with { State = state }, Today).Verdict);
        }
    }

    [Theory]
    [InlineData("2026-11-09", ReceiptVerdict.DayImpossible)]
    [InlineData("2026-11-10", ReceiptVerdict.Matched)]
    [InlineData("2026-11-23", ReceiptVerdict.Matched)]
    [InlineData("2026-11-24", ReceiptVerdict.DayImpossible)]
    public void A_day_lies_between_the_approval_and_today(string day, ReceiptVerdict verdict) =>
        Assert.Equal(verdict, Of(Answer with { On = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Verdict);

    [Fact]
    public void A_row_left_open_asks_for_nothing() =>
        Assert.Equal(new ReceiptFinding(ReceiptVerdict.Unanswered, "未填拨付结果，仍待回执"), Of(Answer with { Outcome = null, On = null }));

    [Fact]
    public void The_same_answer_again_changes_nothing_and_another_is_listed_against_what_stands()
    {
        var returned = Line() with { Outcome = LineOutcome.Returned, SettledOn = Answer.On, ReturnReason = "账号与户名不符" };
        Assert.Equal(ReceiptVerdict.AlreadyConfirmed, Of(Answer with { Outcome = LineOutcome.Returned, Reason = "户名不符" }, returned).Verdict);
        var finding = Of(Answer, returned);
        Assert.Equal(ReceiptVerdict.Contradicts, finding.Verdict);
        Assert.StartsWith("已登记为2026-11-12 退回（账号与户名不符）", finding.Message, StringComparison.Ordinal);
        Assert.Equal(ReceiptVerdict.Contradicts, Of(Answer with { Outcome = LineOutcome.Returned, On = Today }, returned).Verdict);

        var listed = returned with { Contradictions = [(new LineWord(LineOutcome.Paid, Answer.On!.Value, null), PendingAnswerState.Refused)] };
        Assert.Equal((ReceiptVerdict.ContradictionKnown, true),
            (Of(Answer, listed).Verdict, Of(Answer, listed).Message!.Contains("未采用", StringComparison.Ordinal)));
        Assert.Equal(ReceiptVerdict.Contradicts, Of(Answer with { On = Today }, listed).Verdict);
    }

    [Fact]
    public void A_recovery_is_answered_with_what_came_back() =>
        Assert.Equal(ReceiptVerdict.Matched, Of(Answer, Line() with { Amount = Money.FromYuan(-2_000) }).Verdict);

    [Fact]
    public void A_settled_batch_is_still_answered_and_one_without_a_day_of_approval_never_left()
    {
        Assert.Equal(ReceiptVerdict.Matched, Reconciliation.Of(Answer, Batch(Line()) with { State = BatchState.Settled }, Today).Verdict);
        Assert.Equal(ReceiptVerdict.NotApproved, Reconciliation.Of(Answer, Batch(Line()) with { ApprovedOn = null }, Today).Verdict);
    }

    [Fact]
    public void An_answer_without_its_day_or_a_day_without_its_answer_is_left_open()
    {
        Assert.Equal(ReceiptVerdict.Unanswered, Of(Answer with { Outcome = null }).Verdict);
        Assert.Equal(ReceiptVerdict.Unanswered, Of(Answer with { On = null }).Verdict);
        var known = Line() with { Outcome = LineOutcome.Paid, SettledOn = Answer.On };
        Assert.Equal(new ReceiptFinding(ReceiptVerdict.Unanswered, "未填拨付结果，以已登记的为准"), Of(Answer with { Outcome = null, On = null }, known));
        Assert.Equal(new ReceiptFinding(ReceiptVerdict.AlreadyConfirmed, "已登记为2026-11-12 成功"), Of(Answer, known));
    }

    [Theory]
    [InlineData("2026-11-09", "早于批次复核日 2026-11-10")]
    [InlineData("2026-11-24", "晚于今天 2026-11-23")]
    public void A_day_that_cannot_be_says_on_which_side(string day, string message) =>
        Assert.Equal(message, Of(Answer with { On = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Message);

    [Fact]
    public void A_difference_is_told_before_the_day_and_the_day_before_what_was_entered()
    {
        var known = Line() with { Outcome = LineOutcome.Returned, SettledOn = Today, ReturnReason = "户名不符" };
        Assert.Equal(ReceiptVerdict.AmountDiffers, Of(Answer with { Amount = new Money(1), On = Today.AddDays(9) }, known).Verdict);
        Assert.Equal(ReceiptVerdict.DayImpossible, Of(Answer with { On = Today.AddDays(9) }, known).Verdict);
        Assert.Equal(ReceiptVerdict.Contradicts, Of(Answer, known).Verdict);
    }

    [Theory]
    [InlineData(2_000.01, "多 0.01")]
    [InlineData(1_999.99, "少 0.01")]
    public void Of_a_recovery_a_fen_more_or_less_is_told_by_what_came_back(decimal yuan, string words) =>
        Assert.Contains(words, Of(Answer with { Amount = Money.FromYuan(yuan) }, Line() with { Amount = Money.FromYuan(-2_000) }).Message,
            StringComparison.Ordinal);

    private static ReceiptFinding Of(ReceiptAnswer answer, ExpectedLine? line = null) => Reconciliation.Of(answer, Batch(line ?? Line()), Today);

    private static ExpectedLine Line() => new(1, "陈（样例）", Account, Money.FromYuan(2_000), null, null, null);

    private static ExpectedBatch Batch(ExpectedLine line) =>
        new("2026-生补-001", BatchState.Approved, Approved, new Dictionary<int, ExpectedLine> { [1] = line });
}
