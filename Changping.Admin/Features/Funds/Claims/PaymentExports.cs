using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>One claim of a register of money: due, in a batch, or instructed.</summary>
public sealed record ClaimExportRow(DueClaim Claim, string State);

/// <summary>Due and granted claims of one instrument as a register; of one batch, the finance bureau's workbook.</summary>
public abstract class PaymentExport(
    string word, string title, Instrument instrument, IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : RegisterExport<ClaimExportRow>(word, title, Permission.ExportPersonalData, contexts, commands)
{
    protected static readonly ExportColumn<ClaimExportRow> Sum = ExportColumn.Money<ClaimExportRow>("金额（元）", row => row.Claim.Amount, total: true);

    protected override ExportColumn<ClaimExportRow> Amount => Sum;

    protected override bool IsOfficial => true;

    protected static IReadOnlyList<ExportColumn<ClaimExportRow>> AccountColumns { get; } =
    [
        ExportColumn.Text<ClaimExportRow>("账户名称", 24, row => row.Claim.Payee.Account?.AccountName),
        ExportColumn.Text<ClaimExportRow>("开户银行", 24, row => row.Claim.Payee.Account?.BankName),
        ExportColumn.Text<ClaimExportRow>("联行号", 14, row => row.Claim.Payee.Account?.BankCode),
        ExportColumn.Text<ClaimExportRow>("银行账号", 22, row => row.Claim.Payee.Account?.AccountNumber),
        ExportColumn.Text<ClaimExportRow>("状态", 16, row => row.State),
    ];

    /// <summary>Of one batch: the workbook that the finance bureau pays from, with the accounts as they were when it was prepared.</summary>
    public override async Task<ExportedRegister> WriteAsync(Actor actor, ExportRequest request, Stream target, CancellationToken cancel) =>
        request.Batch is { } number
            ? (await workbook.RunAsync(actor, number, instrument, target, cancel)).Register with { Word = Word }
            : await base.WriteAsync(actor, request, target, cancel);

    protected override async Task<IEnumerable<ClaimExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel) =>
        await claims.RunAsync(context, instrument, request, cancel);
}

/// <summary>合作项目资金补贴拨付明细表.</summary>
public sealed class SubsidyExport(
    IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : PaymentExport("subsidies", "合作项目资金补贴拨付明细表", Instrument.ProjectSubsidy, contexts, commands, claims, workbook)
{
    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ClaimExportRow>("项目编号", 15, row => row.Claim.Case.Number),
        ExportColumn.Text<ClaimExportRow>("项目名称", 28, row => row.Claim.Case.Title),
        ExportColumn.Text<ClaimExportRow>("合作企业", 24, row => row.Claim.Case.Enterprise),
        ExportColumn.Text<ClaimExportRow>("统一社会信用代码", 20, row => row.Claim.Case.CreditCode),
        ExportColumn.Text<ClaimExportRow>("科技副总", 9, row => row.Claim.Case.Expert),
        ExportColumn.Text<ClaimExportRow>("学科类别", 9, row => row.Claim.Case.Field.ChineseName()),
        ExportColumn.Money<ClaimExportRow>("项目总经费（元）", row => row.Claim.Case.Cost),
        Sum,
        .. AccountColumns,
    ];
}

/// <summary>生活补贴发放明细表.</summary>
public sealed class AllowanceExport(
    IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : PaymentExport("allowances", "生活补贴发放明细表", Instrument.LivingAllowance, contexts, commands, claims, workbook)
{
    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ClaimExportRow>("姓名", 9, row => row.Claim.Case.Expert),
        ExportColumn.Text<ClaimExportRow>("证件号码", 20, row => row.Claim.Payee.Document),
        ExportColumn.Text<ClaimExportRow>("合作企业", 24, row => row.Claim.Case.Enterprise),
        ExportColumn.Text<ClaimExportRow>("项目编号", 15, row => row.Claim.Case.Number),
        ExportColumn.Count<ClaimExportRow>("服务月", row => row.Claim.Sequence),
        ExportColumn.Date<ClaimExportRow>("起", row => row.Claim.ServiceMonth?.Start),
        ExportColumn.Date<ClaimExportRow>("止", row => row.Claim.ServiceMonth?.End),
        ExportColumn.Text<ClaimExportRow>("应付月份", 10, row => row.Claim.Payable.ToString()),
        Sum,
        .. AccountColumns,
    ];
}
