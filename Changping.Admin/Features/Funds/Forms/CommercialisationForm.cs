using Changping.Admin.Registers;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>四（二）4: 转化补贴.</summary>
internal static class CommercialisationForm
{
    public static readonly InstrumentForm Form = new(
        Instrument.Commercialisation, "/commercialisation/claims", "commercialisation", "成果转化补贴拨付明细表", "笔", "转化申请核定后列出。",
        [
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.LongText<ClaimExportRow>("项目名称", 20, row => row.Claim.Case.Title),
            ExportColumn.LongText<ClaimExportRow>("合作企业", 18, row => row.Claim.Case.Enterprise),
            ExportColumn.LongText<ClaimExportRow>("科技副总", 9, row => row.Claim.Case.Expert),
            ExportColumn.Count<ClaimExportRow>("申请次序", row => row.Claim.Sequence),
            ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        ],
        [
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.Count<ClaimExportRow>("申请次序", row => row.Claim.Sequence),
            ExportColumn.Text<ClaimExportRow>("统一社会信用代码", 20, row => row.Claim.Case.CreditCode),
            ExportColumn.Money<ClaimExportRow>("转化投资总额（元）", row => row.Claim.Calculation?.Base ?? default),
            .. FormColumns.Masked,
        ],
        FormColumns.ToCompany,
        FormColumns.Granted,
        new AnnexForm("测算说明",
        [
            .. FormColumns.OfProject,
            ExportColumn.Text<BatchRegisterLine>("申请", 9, line => $"第 {line.Grant.Sequence} 次"),
            ExportColumn.Money<BatchRegisterLine>("转化投资总额", line => line.Grant.Calculation.Base, 16),
            .. FormColumns.Reckoned,
        ]));
}
