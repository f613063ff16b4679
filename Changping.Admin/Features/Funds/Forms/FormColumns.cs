using Changping.Admin.Registers;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>Columns that the bureau's registers of several instruments have.</summary>
internal static class FormColumns
{
    public static readonly ExportColumn<BatchRegisterRow> Granted = ExportColumn.Money<BatchRegisterRow>("核定金额", row => row.Amount, 15, total: true);
    public static readonly ExportColumn<BatchRegisterRow> Paid = ExportColumn.Money<BatchRegisterRow>("发放金额", row => row.Amount, 14, total: true);
    public static readonly ExportColumn<BatchRegisterRow> Remark = ExportColumn.LongText<BatchRegisterRow>("备注", 9, row => row.Remark);

    /// <summary>Of a single line, on the annex.</summary>
    public static readonly ExportColumn<BatchRegisterLine> Amount =
        ExportColumn.Money<BatchRegisterLine>("金额", line => line.Line.Amount.Abs(), 15, total: true);

    /// <summary>What is paid to a company for a project, one line a payee.</summary>
    public static readonly IReadOnlyList<ExportColumn<BatchRegisterRow>> ToCompany =
    [
        ExportColumn.Text<BatchRegisterRow>("项目编号", 16, row => row.Case.Project),
        ExportColumn.LongText<BatchRegisterRow>("合作企业", 16, row => row.Case.Enterprise),
        ExportColumn.LongText<BatchRegisterRow>("统一社会信用代码", 20, row => row.Case.CreditCode),
        Granted,
        .. Account(14, 14),
        Remark,
    ];

    /// <summary>Whose project a line of the annex is about.</summary>
    public static readonly IReadOnlyList<ExportColumn<BatchRegisterLine>> OfProject =
    [
        ExportColumn.Text<BatchRegisterLine>("项目编号", 16, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
        ExportColumn.LongText<BatchRegisterLine>("科技副总", 9, line => line.Case.Expert),
    ];

    /// <summary>How a share of a sum was reckoned, at the end of a line of the annex.</summary>
    public static readonly IReadOnlyList<ExportColumn<BatchRegisterLine>> Reckoned =
    [
        ExportColumn.LongText<BatchRegisterLine>("补贴比例", 6, line => Calculation.Percent(line.Grant.Calculation.Rate)),
        Amount,
        ExportColumn.LongText<BatchRegisterLine>("测算", 31, line => line.Remark),
    ];

    /// <summary>Of a list, from which nobody pays: the number of the account is masked.</summary>
    public static readonly IReadOnlyList<ExportColumn<ClaimExportRow>> Masked =
    [
        ExportColumn.LongText<ClaimExportRow>("账户名称", 16, row => row.Claim.Payee.Account?.AccountName),
        ExportColumn.LongText<ClaimExportRow>("开户银行", 20, row => row.Claim.Payee.Account?.BankName),
        ExportColumn.Text<ClaimExportRow>("联行号", 14, row => row.Claim.Payee.Account?.BankCode),
        ExportColumn.Text<ClaimExportRow>("银行账号", 20, row => row.Claim.Payee.Account is { } account ? Mask.Account(account.AccountNumber) : null),
    ];

    /// <summary>Where it is paid to; the code of the bank stands below its name.</summary>
    /// <param name="name">Width of 账户名称.</param>
    /// <param name="bank">Width of 开户银行.</param>
    /// <param name="header">Of the first column.</param>
    public static ExportColumn<BatchRegisterRow>[] Account(double name, double bank, string header = "账户名称") =>
    [
        ExportColumn.LongText<BatchRegisterRow>(header, name, row => row.First.Account.AccountName),
        ExportColumn.LongText<BatchRegisterRow>(
            "开户银行及联行号", bank, row => row.First.Account is { BankCode: { } code } account ? $"{account.BankName}\n{code}" : row.First.Account.BankName),
        ExportColumn.LongText<BatchRegisterRow>("银行账号", 21, row => row.First.Account.AccountNumber),
    ];
}
