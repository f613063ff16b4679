using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>奖励资金发放明细表.</summary>
public sealed class PrizeExport(
    IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : PaymentExport("prizes", "奖励资金发放明细表", Instrument.Prize, contexts, commands, claims, workbook)
{
    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
        ExportColumn.Text<ClaimExportRow>("证件号码", 20, row => row.Claim.Payee.Document),
        ExportColumn.Text<ClaimExportRow>("项目编号", 15, row => row.Claim.Case.Number),
        ExportColumn.Text<ClaimExportRow>("项目名称", 28, row => row.Claim.Case.Title),
        ExportColumn.Text<ClaimExportRow>("合作企业", 24, row => row.Claim.Case.Enterprise),
        ExportColumn.Text<ClaimExportRow>("奖励等次", 16, row => row.Claim.Calculation?.Steps[0].Label),
        ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        Sum,
        .. AccountColumns,
    ];
}

/// <summary>成果转化补贴拨付明细表.</summary>
public sealed class CommercialisationExport(
    IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : PaymentExport("commercialisation", "成果转化补贴拨付明细表", Instrument.Commercialisation, contexts, commands, claims, workbook)
{
    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ClaimExportRow>("项目编号", 15, row => row.Claim.Case.Number),
        ExportColumn.Text<ClaimExportRow>("项目名称", 28, row => row.Claim.Case.Title),
        ExportColumn.Text<ClaimExportRow>("合作企业", 24, row => row.Claim.Case.Enterprise),
        ExportColumn.Text<ClaimExportRow>("统一社会信用代码", 20, row => row.Claim.Case.CreditCode),
        ExportColumn.Text<ClaimExportRow>("科技副总", 9, row => row.Claim.Case.Expert),
        ExportColumn.Count<ClaimExportRow>("第几次申请", row => row.Claim.Sequence),
        ExportColumn.Money<ClaimExportRow>("转化投资总额（元）", row => row.Claim.Calculation?.Base ?? default),
        ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        Sum,
        .. AccountColumns,
    ];
}
