using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>An account while it is being typed; whether it can be is for the use case to say.</summary>
public sealed class AccountDraft
{
    public string AccountName { get; set; } = "";

    public string BankName { get; set; } = "";

    public string BankCode { get; set; } = "";

    public string AccountNumber { get; set; } = "";

    public PayeeAccount ToAccount() => new(AccountName, BankName, BankCode, AccountNumber);
}
