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
        [
            ExportColumn.Text<BatchRegisterRow>("项目编号", 16, row => row.Case.Project),
            ExportColumn.LongText<BatchRegisterRow>("合作企业", 16, row => row.Case.Enterprise),
            ExportColumn.LongText<BatchRegisterRow>("统一社会信用代码", 20, row => row.Case.CreditCode),
            FormColumns.Granted,
            .. FormColumns.Account(14, 14),
            FormColumns.Remark,
        ],
        FormColumns.Granted,
        new AnnexForm("测算说明",
        [
            ExportColumn.Text<BatchRegisterLine>("项目编号", 16, line => line.Case.Project),
            ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
            ExportColumn.LongText<BatchRegisterLine>("科技副总", 9, line => line.Case.Expert),
            ExportColumn.Text<BatchRegisterLine>("申请", 9, line => $"第 {line.Grant.Sequence} 次"),
            ExportColumn.Money<BatchRegisterLine>("转化投资总额", line => line.Grant.Calculation.Base, 16),
            ExportColumn.LongText<BatchRegisterLine>("补贴比例", 6, line => Calculation.Percent(line.Grant.Calculation.Rate)),
            FormColumns.Amount,
            ExportColumn.LongText<BatchRegisterLine>("测算", 31, line => line.Remark),
        ]));
}
