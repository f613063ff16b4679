using Changping.Admin.Registers;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>四（二）3: 年度奖励.</summary>
internal static class PrizeForm
{
    public static readonly InstrumentForm Form = new(
        Instrument.Prize, "/prizes/claims", "prizes", "奖励资金发放明细表", "项", "年度评选核定后列出。",
        [
            ExportColumn.LongText<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.LongText<ClaimExportRow>("项目名称", 22, row => row.Claim.Case.Title),
            ExportColumn.LongText<ClaimExportRow>("合作企业", 20, row => row.Claim.Case.Enterprise),
            ExportColumn.LongText<ClaimExportRow>("奖励等次", 13, row => row.Claim.Calculation?.Steps[0].Label),
            ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        ],
        [
            ExportColumn.LongText<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
            ExportColumn.Text<ClaimExportRow>("项目编号", 16, row => row.Claim.Case.Number),
            ExportColumn.Text<ClaimExportRow>("证件号码", 20, row => Mask.Document(row.Claim.Payee.Document)),
            .. FormColumns.Masked,
        ],
        [
            ExportColumn.LongText<BatchRegisterRow>("姓名", 9, row => row.First.PayeeName),
            ExportColumn.LongText<BatchRegisterRow>("证件号码", 20, row => row.First.PayeeDocument),
            ExportColumn.LongText<BatchRegisterRow>("奖励等次", 13, row => row.Grant.Calculation.Steps[0].Label),
            FormColumns.Paid,
            .. FormColumns.Account(13, 25),
            FormColumns.Remark,
        ],
        FormColumns.Paid,
        new AnnexForm("获奖项目",
        [
            ExportColumn.LongText<BatchRegisterLine>("姓名", 10, line => line.Line.PayeeName),
            ExportColumn.Text<BatchRegisterLine>("项目编号", 16, line => line.Case.Project),
            ExportColumn.LongText<BatchRegisterLine>("项目名称", 34, line => line.Case.Title),
            ExportColumn.LongText<BatchRegisterLine>("合作企业", 30, line => line.Case.Enterprise),
            ExportColumn.Text<BatchRegisterLine>("奖励等次", 18, line => line.Grant.Calculation.Steps[0].Label),
            FormColumns.Amount,
        ]));
}
