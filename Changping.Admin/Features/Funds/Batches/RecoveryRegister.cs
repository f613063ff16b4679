using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>收回明细表: whoever gives money back, how much, and why; one form for all instruments, with positive amounts.</summary>
internal static class RecoveryRegister
{
    private static readonly ExportColumn<BatchRegisterLine> Recovered = ExportColumn.Money<BatchRegisterLine>("收回金额", line => line.Line.Amount.Abs(), 14, total: true);

    private static readonly ExportColumn<BatchRegisterLine>[] Columns =
    [
        ExportColumn.LongText<BatchRegisterLine>("退款方", 22, line => line.Line.PayeeName),
        ExportColumn.Text<BatchRegisterLine>("证件号码或信用代码", 22, line => line.Line.PayeeDocument),
        ExportColumn.Text<BatchRegisterLine>("项目编号", 15, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 22, line => line.Case.Enterprise),
        ExportColumn.LongText<BatchRegisterLine>("收回事由", 44, line => line.Line.Description),
        Recovered,
        ExportColumn.LongText<BatchRegisterLine>("原收款账户名称", 20, line => line.Line.Account.AccountName),
        ExportColumn.LongText<BatchRegisterLine>("开户银行", 20, line => line.Line.Account.BankName),
        ExportColumn.Text<BatchRegisterLine>("银行账号", 21, line => line.Line.Account.AccountNumber),
    ];

    public static OfficialRegister<BatchRegisterLine> Of(PaymentBatch batch) => new(
        $"{batch.Instrument.ChineseName()}收回明细表", RegisterExport<BatchRegisterLine>.Office, $"{batch.Period.Year}年{batch.Period.Month}月", batch.Number, Columns, Recovered);
}
