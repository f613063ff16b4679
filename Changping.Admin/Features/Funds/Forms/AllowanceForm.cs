using Changping.Admin.Registers;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>四（二）2: 生活补贴.</summary>
internal static class AllowanceForm
{
    public static readonly InstrumentForm Form = new(
        Instrument.LivingAllowance, "/allowances", "allowances", "生活补贴发放明细表", "个服务月", "服务满一个月的次日所在月份起列出。",
        [
            ExportColumn.LongText<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
            ExportColumn.LongText<ClaimExportRow>("合作企业", 20, row => row.Claim.Case.Enterprise),
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.Count<ClaimExportRow>("服务月", row => row.Claim.Sequence),
            ExportColumn.Date<ClaimExportRow>("起", row => row.Claim.ServiceMonth?.Start),
            ExportColumn.Date<ClaimExportRow>("止", row => row.Claim.ServiceMonth?.End),
            ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        ],
        [
            ExportColumn.LongText<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.Count<ClaimExportRow>("服务月", row => row.Claim.Sequence),
            ExportColumn.Text<ClaimExportRow>("证件号码", 20, row => Mask.Document(row.Claim.Payee.Document)),
            .. FormColumns.Masked,
        ],
        [
            ExportColumn.LongText<BatchRegisterRow>("回执序号", 9, row => row.Numbers),
            ExportColumn.LongText<BatchRegisterRow>("姓名", 9, row => row.First.PayeeName),
            ExportColumn.LongText<BatchRegisterRow>("证件号码", 20, row => row.First.PayeeDocument),
            ExportColumn.Count<BatchRegisterRow>("月数", row => row.Lines.Count, 6),
            ExportColumn.LongText<BatchRegisterRow>("服务月起止", 15, row => row.Served),
            FormColumns.Paid,
            .. FormColumns.Account(9, 15),
            ExportColumn.LongText<BatchRegisterRow>("备注", 7, row => row.Remark),
        ],
        FormColumns.Paid,
        new AnnexForm("分月明细",
        [
            ExportColumn.LongText<BatchRegisterLine>("姓名", 10, line => line.Line.PayeeName),
            ExportColumn.LongText<BatchRegisterLine>("合作企业", 24, line => line.Case.Enterprise),
            ExportColumn.Text<BatchRegisterLine>("项目编号", 16, line => line.Case.Project),
            ExportColumn.Text<BatchRegisterLine>("服务月", 10, line => $"第 {line.Grant.Sequence} 月"),
            ExportColumn.Text<BatchRegisterLine>("服务月起止", 25, line => LivingAllowance.PeriodOf(line.Grant.ServiceStart, line.Grant.Sequence).ToString()),
            ExportColumn.Text<BatchRegisterLine>("应付月份", 10, line => line.Grant.Payable.ToString()),
            FormColumns.Amount,
            ExportColumn.LongText<BatchRegisterLine>("备注", 14, line => line.Remark),
        ]))
    {
        IsByPayee = true,
    };
}
