using Changping.Admin.Data.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Enterprises;

/// <summary>The texts of an enterprise in the order of the register's columns.</summary>
internal static class EnterpriseTexts
{
    private const int AccountNumber = 10;

    public static string?[] Of(HostEnterprise enterprise) => Of(
        enterprise.Name, enterprise.CreditCode, enterprise.Industry, enterprise.RegisteredAddress, enterprise.IsHighTech, enterprise.ContactPerson,
        enterprise.Phone, enterprise.Account.Proposed ?? enterprise.Account.Current, enterprise.Remark);

    public static string?[] Of(EnterpriseRow row) => Of(
        row.Name, row.Code.Code, row.Industry, row.RegisteredAddress, row.IsHighTech, row.ContactPerson, row.Phone?.Text, Account(row), row.Remark);

    public static PayeeAccount? Account(EnterpriseRow row) => row.Bank is { } bank
        ? new PayeeAccount(bank.AccountName, bank.BankName, bank.BankCode?.Digits, bank.AccountNumber.Digits)
        : null;

    /// <summary>A register that leaves the bank open leaves the account as it is. Account numbers are masked: the preview is a screen.</summary>
    public static List<FieldChange> Changes(HostEnterprise known, EnterpriseRow row)
    {
        var (before, now) = (Of(known), Of(row));
        var changes = new List<FieldChange>();
        for (var index = 0; index < now.Length; index++)
        {
            var isBank = index is >= 7 and <= AccountNumber;
            if (before[index] != now[index] && !(isBank && row.Bank is null))
            {
                changes.Add(new FieldChange(EnterprisesRegister.Schema.Columns[index].Name, Shown(index, before[index]), Shown(index, now[index])));
            }
        }

        return changes;
    }

    private static string? Shown(int index, string? text) => index == AccountNumber && text is not null ? Mask.Account(text) : text;

    private static string?[] Of(
        string name, string code, string industry, string address, bool? highTech, string? contact, string? phone, PayeeAccount? account, string? remark) =>
    [
        name, code, industry, address, highTech switch { true => "是", false => "否", null => null }, contact, phone,
        account?.AccountName, account?.BankName, account?.BankCode, account?.AccountNumber, remark,
    ];
}
