namespace Changping.Domain.Organizations;

/// <summary>Where money goes: 账户名称, 开户银行, 联行号, 银行账号. The numbers are text.</summary>
public sealed record PayeeAccount(string AccountName, string BankName, string? BankCode, string AccountNumber)
{
    /// <summary>The same numbers and, blanks and width folded, the same names: what a register repeats of it.</summary>
    public bool IsSame(PayeeAccount? other) =>
        other is not null && AccountNumber == other.AccountNumber && BankCode == other.BankCode
        && InstitutionName.Fold(AccountName) == InstitutionName.Fold(other.AccountName)
        && InstitutionName.Fold(BankName) == InstitutionName.Fold(other.BankName);
}
