using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Funds;

/// <summary>What goes onto one line of a batch, before it has a number.</summary>
/// <param name="PayeeDocument">证件号码 or 统一社会信用代码 of the payee.</param>
/// <param name="Description">What it is paid for, such as 第 8 个服务月.</param>
public sealed record DisbursementDraft(Grant Grant, string PayeeName, string PayeeDocument, PayeeAccount Account, AccountMark Mark, string Description);

/// <summary>What the finance bureau answered to one line.</summary>
public enum LineOutcome
{
    Paid,
    Returned,
}

/// <summary>One line of a batch: whom, how much, to which account as it was when the batch was prepared, and what became of it.</summary>
public sealed class Disbursement
{
    private Disbursement()
    {
    }

    internal Disbursement(BatchId batch, int number, DisbursementDraft draft)
    {
        (BatchId, Number, GrantId, Amount) = (batch, number, draft.Grant.Id, draft.Grant.Amount);
        (PayeeName, PayeeDocument, Account, Mark, Description) =
            (draft.PayeeName, draft.PayeeDocument, draft.Account, draft.Mark, draft.Description);
        IsLive = true;
    }

    public BatchId BatchId { get; private set; }

    /// <summary>序号 within the batch, from 1.</summary>
    public int Number { get; private set; }

    public GrantId GrantId { get; private set; }

    public string PayeeName { get; private set; } = "";

    public string PayeeDocument { get; private set; } = "";

    public PayeeAccount Account { get; private set; } = null!;

    /// <summary>Shown to whoever approves.</summary>
    public AccountMark Mark { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Negative where it is to be recovered.</summary>
    public Money Amount { get; private set; }

    /// <summary>False once the batch was sent back, or the bank returned the money. Unique per grant among live lines.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Null until the finance bureau's receipt is in.</summary>
    public LineOutcome? Outcome { get; private set; }

    /// <summary>拨付日期 or the day of the return, as the finance bureau gives it.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>退回原因; null where it was paid.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The file that the answer came by; null while there is none, or where it was entered by hand.</summary>
    public ReceiptFileId? ReceiptFileId { get; private set; }

    /// <summary>What was answered; null until then.</summary>
    public LineWord? Answer => Outcome is { } outcome && SettledOn is { } on ? new LineWord(outcome, on, ReturnReason) : null;

    internal void Release() => IsLive = false;

    internal void Settle(LineOutcome outcome, DateOnly on, string? returnReason, ReceiptFileId? receipt)
    {
        (Outcome, SettledOn, ReturnReason, ReceiptFileId) = (outcome, on, returnReason, receipt);
        IsLive = outcome == LineOutcome.Paid;
    }
}

public static class LineOutcomes
{
    public static readonly IReadOnlyList<LineOutcome> All = Enum.GetValues<LineOutcome>();

    /// <summary>拨付结果 as the finance bureau writes it.</summary>
    public static bool TryParse(string text, out LineOutcome outcome)
    {
        (var known, outcome) = text switch
        {
            "成功" or "支付成功" or "拨付成功" or "已支付" or "已拨付" or "√" or "✓" or "✔" => (true, LineOutcome.Paid),
            "退回" or "已退回" or "退汇" or "失败" or "支付失败" or "拨付失败" or "×" or "✗" or "✘" => (true, LineOutcome.Returned),
            _ => (false, default),
        };
        return known;
    }

    public static string ChineseName(this LineOutcome outcome) => outcome switch
    {
        LineOutcome.Paid => "成功",
        LineOutcome.Returned => "退回",
    };
}
