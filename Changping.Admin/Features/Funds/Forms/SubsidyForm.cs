using Changping.Admin.Registers;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>四（二）1: 合作项目资金补贴.</summary>
internal static class SubsidyForm
{
    public static readonly InstrumentForm Form = new(
        Instrument.ProjectSubsidy, "/subsidies", "subsidies", "合作项目资金补贴拨付明细表", "笔", "协议签订后列出；分期的，以后各期在中期检查、结题和考核后列出。",
        [
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.LongText<ClaimExportRow>("项目名称", 24, row => row.Claim.Case.Title),
            ExportColumn.LongText<ClaimExportRow>("合作企业", 20, row => row.Claim.Case.Enterprise),
            ExportColumn.LongText<ClaimExportRow>("科技副总", 9, row => row.Claim.Case.Expert),
            ExportColumn.Count<ClaimExportRow>("期次", row => row.Claim.Sequence, 6),
            ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        ],
        [
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.Text<ClaimExportRow>("统一社会信用代码", 20, row => row.Claim.Case.CreditCode),
            ExportColumn.LongText<ClaimExportRow>("学科类别", 9, row => row.Claim.Case.Field.ChineseName()),
            ExportColumn.Money<ClaimExportRow>("项目总经费（元）", row => row.Claim.Case.Cost),
            .. FormColumns.Masked,
        ],
        FormColumns.ToCompany,
        FormColumns.Granted,
        new AnnexForm("测算说明",
        [
            .. FormColumns.OfProject,
            ExportColumn.LongText<BatchRegisterLine>("学科类别", 9, line => line.Case.Field.ChineseName()),
            ExportColumn.Money<BatchRegisterLine>("项目总经费", line => line.Grant.Calculation.Base, 16),
            .. FormColumns.Reckoned,
        ]));
}
