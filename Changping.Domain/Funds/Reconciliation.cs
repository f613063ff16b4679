using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using static Changping.Domain.Funds.ReceiptVerdict;

namespace Changping.Domain.Funds;

/// <summary>One row of the finance bureau's receipt.</summary>
/// <param name="Amount">Positive also for a recovery, as it is printed.</param>
/// <param name="Outcome">Null with <paramref name="On"/> and reason: not answered yet.</param>
public sealed record ReceiptAnswer(string Batch, int Line, string? Payee, string? Account, Money Amount, LineOutcome? Outcome, DateOnly? On, string? Reason);

/// <summary>A line of a batch as a receipt is compared with it.</summary>
public sealed record ExpectedLine(int Number, string Payee, string Account, Money Amount, LineOutcome? Outcome, DateOnly? SettledOn, string? ReturnReason)
{
    /// <summary>Answers of the finance bureau against the one that stands, waiting or settled.</summary>
    public IReadOnlyList<(LineWord Word, PendingAnswerState State)> Contradictions { get; init; } = [];
}

/// <param name="ApprovedOn">Null before the approval.</param>
public sealed record ExpectedBatch(string Number, BatchState State, DateOnly? ApprovedOn, IReadOnlyDictionary<int, ExpectedLine> Lines);

/// <summary>How a receipt stands to the batch.</summary>
/// <param name="Message">What is wrong and what stands; of what agrees in part, what does not. Null where all agrees.</param>
public sealed record ReceiptFinding(ReceiptVerdict Verdict, string? Message = null);

/// <summary>
/// 五（一）2: compares receipts with the lines they answer, one by one. Batch, line and amount must agree. Of name and account one must agree
/// and may stand alone where the other is missing or, for the name, spelt in another way: lines of one batch often have one amount, so a file
/// whose rows slipped shows only there. Where the file has neither, number and amount are taken, as agreeing in part.
/// </summary>
public static class Reconciliation
{
    /// <param name="batch">Null where there is none of that number.</param>
    public static ReceiptFinding Of(ReceiptAnswer answer, ExpectedBatch? batch, DateOnly today)
    {
        if (batch is null)
        {
            return new(UnknownBatch, $"没有批次 {answer.Batch}");
        }

        if (batch.ApprovedOn is not { } approved || batch.State is BatchState.Prepared or BatchState.SentBack)
        {
            return new(NotApproved, $"批次 {batch.Number} {batch.State.ChineseName()}，财政局不应已收到");
        }

        if (batch.Lines.GetValueOrDefault(answer.Line) is not { } line)
        {
            return new(UnknownLine, $"批次 {batch.Number} 没有第 {answer.Line} 行，共 {batch.Lines.Count} 行");
        }

        if (answer.Outcome is not { } outcome || answer.On is not { } on)
        {
            return new(Unanswered, line.Outcome is null ? "未填拨付结果，仍待回执" : "未填拨付结果，以已登记的为准");
        }

        return Difference(answer, line) ?? Same(outcome, on, line) ?? Day(on, approved, today) ?? Against(outcome, on, line) ?? Agreement(answer, line);
    }

    private static ReceiptFinding? Difference(ReceiptAnswer answer, ExpectedLine line)
    {
        if (answer.Amount != line.Amount.Abs())
        {
            var by = answer.Amount - line.Amount.Abs();
            return new(AmountDiffers, $"批次中为 {line.Amount.Abs()} 元，回执{(by < Money.Zero ? "少" : "多")} {by.Abs()} 元");
        }

        if (answer.Account is { } account && account != line.Account)
        {
            return new(AccountDiffers, $"批次中为 {Mask.Account(line.Account)}（{line.Payee}）");
        }

        return answer.Account is null && answer.Payee is { } payee && !Same(payee, line.Payee)
            ? new(PayeeDiffers, $"批次中为 {line.Payee}，又未填银行账号，无从核对是否错行")
            : null;
    }

    private static ReceiptFinding? Same(LineOutcome outcome, DateOnly on, ExpectedLine line) =>
        line.Outcome is { } before && before == outcome && line.SettledOn == on ? new(AlreadyConfirmed, $"已登记为{Words(line, before)}") : null;

    private static ReceiptFinding? Against(LineOutcome outcome, DateOnly on, ExpectedLine line)
    {
        if (line.Outcome is not { } before)
        {
            return null;
        }

        foreach (var (word, state) in line.Contradictions)
        {
            if (word.Agrees(outcome, on))
            {
                return new(ContradictionKnown, $"已登记为{Words(line, before)}；这一不同的答复{state.ChineseName()}");
            }
        }

        return new(Contradicts, $"已登记为{Words(line, before)}；导入后列为待处理，由另一人核对后决定采用哪一个");
    }

    private static ReceiptFinding? Day(DateOnly on, DateOnly approved, DateOnly today) =>
        on < approved ? new(DayImpossible, $"早于批次复核日 {approved:yyyy-MM-dd}")
        : on > today ? new(DayImpossible, $"晚于今天 {today:yyyy-MM-dd}")
        : null;

    private static ReceiptFinding Agreement(ReceiptAnswer answer, ExpectedLine line) => (answer.Payee, answer.Account) switch
    {
        (null, null) => new(PartlyMatched, "未填收款方和银行账号，仅批次号、序号和金额相符"),
        (null, _) => new(PartlyMatched, "未填收款方，账号和金额相符"),
        ({ } payee, _) when !Same(payee, line.Payee) => new(PartlyMatched, $"收款方在批次中为“{line.Payee}”，账号和金额相符"),
        (_, null) => new(PartlyMatched, "未填银行账号，收款方和金额相符"),
        _ => new(Matched),
    };

    private static string Words(ExpectedLine line, LineOutcome outcome) =>
        $"{line.SettledOn:yyyy-MM-dd} {outcome.ChineseName()}{(line.ReturnReason is { } reason ? $"（{reason}）" : "")}";

    private static bool Same(string left, string right) => InstitutionName.Fold(left) == InstitutionName.Fold(right);
}
