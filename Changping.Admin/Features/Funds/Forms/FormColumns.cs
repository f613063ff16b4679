using Changping.Admin.Registers;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>Columns that the bureau's registers of several instruments have.</summary>
internal static class FormColumns
{
    public static readonly ExportColumn<BatchRegisterLine> Granted = ExportColumn.Money<BatchRegisterLine>("核定金额", line => line.Line.Amount, 14, total: true);
    public static readonly ExportColumn<BatchRegisterLine> Paid = ExportColumn.Money<BatchRegisterLine>("发放金额", line => line.Line.Amount, 12, total: true);

    public static readonly ExportColumn<BatchRegisterLine>[] Account =
    [
        ExportColumn.LongText<BatchRegisterLine>("账户名称", 20, line => line.Line.Account.AccountName),
        ExportColumn.LongText<BatchRegisterLine>("开户银行", 20, line => line.Line.Account.BankName),
        ExportColumn.Text<BatchRegisterLine>("联行号", 14, line => line.Line.Account.BankCode),
        ExportColumn.Text<BatchRegisterLine>("银行账号", 21, line => line.Line.Account.AccountNumber),
    ];
}
