using Changping.Domain.Organizations;

namespace Changping.Admin.Components.Shared.Payees;

/// <summary>An account as it is being typed.</summary>
public sealed class PayeeDraft
{
    public string AccountName { get; set; } = "";

    public string BankName { get; set; } = "";

    public string BankCode { get; set; } = "";

    public string AccountNumber { get; set; } = "";

    public PayeeAccount Account => new(AccountName, BankName, BankCode, AccountNumber);
}
