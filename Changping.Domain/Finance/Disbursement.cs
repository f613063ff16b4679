using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;

namespace Changping.Domain.Finance;

/// <summary>What goes onto one line of a batch, before it has a number.</summary>
/// <param name="PayeeDocument">证件号码 or 统一社会信用代码 of the payee.</param>
/// <param name="Description">What it is paid for, such as 第 8 个服务月.</param>
public sealed record DisbursementDraft(Grant Grant, string PayeeName, string PayeeDocument, PayeeAccount Account, bool AccountChanged, string Description);

/// <summary>One line of a batch: whom, how much, to which account as it was when the batch was prepared.</summary>
public sealed class Disbursement
{
    private Disbursement()
    {
    }

    internal Disbursement(int number, DisbursementDraft draft)
    {
        (Number, GrantId, Amount) = (number, draft.Grant.Id, draft.Grant.Amount);
        (PayeeName, PayeeDocument, Account, AccountChanged, Description) =
            (draft.PayeeName, draft.PayeeDocument, draft.Account, draft.AccountChanged, draft.Description);
        IsLive = true;
    }

    /// <summary>序号 within the batch, from 1.</summary>
    public int Number { get; private set; }

    public GrantId GrantId { get; private set; }

    public string PayeeName { get; private set; } = "";

    public string PayeeDocument { get; private set; } = "";

    public PayeeAccount Account { get; private set; } = null!;

    /// <summary>The account was changed since the payee's last payment; shown to whoever approves.</summary>
    public bool AccountChanged { get; private set; }

    public string Description { get; private set; } = "";

    public Money Amount { get; private set; }

    /// <summary>False once the batch was sent back. Unique per grant among live lines.</summary>
    public bool IsLive { get; private set; }

    internal void Release() => IsLive = false;
}
