using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>收回明细表: whoever gives money back, how much, and why; one form for all instruments, with positive amounts.</summary>
internal static class RecoveryRegister
{
    /// <summary>Why each sum comes back, and of which project.</summary>
    public static readonly AnnexForm Annex = new("收回事由",
    [
        ExportColumn.LongText<BatchRegisterLine>("退款方", 18, line => line.Line.PayeeName),
        ExportColumn.Text<BatchRegisterLine>("项目编号", 16, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 24, line => line.Case.Enterprise),
        FormColumns.Amount,
        ExportColumn.LongText<BatchRegisterLine>("收回事由", 50, line => line.Line.Description),
    ]);

    private static readonly ExportColumn<BatchRegisterRow> Recovered = ExportColumn.Money<BatchRegisterRow>("收回金额", row => row.Amount, 15, total: true);

    private static readonly ExportColumn<BatchRegisterRow>[] Columns =
    [
        ExportColumn.LongText<BatchRegisterRow>("退款方", 18, row => row.First.PayeeName),
        ExportColumn.LongText<BatchRegisterRow>("证件号码或信用代码", 20, row => row.First.PayeeDocument),
        ExportColumn.Text<BatchRegisterRow>("项目编号", 16, row => row.Case.Project),
        Recovered,
        .. FormColumns.Account(16, 19, "原收款账户名称"),
    ];

    public static OfficialRegister<BatchRegisterRow> Of(PaymentBatch batch) => new(
        $"{batch.Instrument.ChineseName()}收回明细表", RegisterExport<BatchRegisterRow>.Office, $"{batch.Period.Year}年{batch.Period.Month}月",
        batch.Number, Columns, Recovered);
}
