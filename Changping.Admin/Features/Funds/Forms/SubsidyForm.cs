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
            ExportColumn.Text<ClaimExportRow>("项目编号", 15, row => row.Claim.Case.Number),
            ExportColumn.Text<ClaimExportRow>("项目名称", 28, row => row.Claim.Case.Title),
            ExportColumn.Text<ClaimExportRow>("合作企业", 24, row => row.Claim.Case.Enterprise),
            ExportColumn.Text<ClaimExportRow>("统一社会信用代码", 20, row => row.Claim.Case.CreditCode),
            ExportColumn.Text<ClaimExportRow>("科技副总", 9, row => row.Claim.Case.Expert),
            ExportColumn.Text<ClaimExportRow>("学科类别", 9, row => row.Claim.Case.Field.ChineseName()),
            ExportColumn.Money<ClaimExportRow>("项目总经费（元）", row => row.Claim.Case.Cost),
        ],
        [
            ExportColumn.Text<BatchRegisterLine>("项目编号", 15, line => line.Case.Project),
            ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
            ExportColumn.LongText<BatchRegisterLine>("合作企业", 20, line => line.Case.Enterprise),
            ExportColumn.Text<BatchRegisterLine>("统一社会信用代码", 21, line => line.Case.CreditCode),
            ExportColumn.Text<BatchRegisterLine>("科技副总", 10, line => line.Case.Expert),
            ExportColumn.Text<BatchRegisterLine>("学科类别", 10, line => line.Case.Field.ChineseName()),
            ExportColumn.Money<BatchRegisterLine>("项目总经费", line => line.Grant.Calculation.Base, 15),
            ExportColumn.Text<BatchRegisterLine>("补贴比例", 9, line => Calculation.Percent(line.Grant.Calculation.Rate)),
            FormColumns.Granted,
            .. FormColumns.Account,
            ExportColumn.LongText<BatchRegisterLine>("备注/测算", 34, line => line.Remark),
        ],
        FormColumns.Granted);
}
