namespace Changping.Domain.Organizations;

/// <summary>Where money goes: 账户名称, 开户银行, 联行号, 银行账号. The numbers are text.</summary>
public sealed record PayeeAccount(string AccountName, string BankName, string? BankCode, string AccountNumber);
