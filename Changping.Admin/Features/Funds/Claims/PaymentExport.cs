using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>Due and granted claims of one instrument as a register; of one batch, the finance bureau's workbook.</summary>
public sealed class PaymentExport(
    InstrumentForm form, IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : RegisterExport<ClaimExportRow>(form.Word, form.Title, Permission.ExportPersonalData, contexts, commands)
{
    private static readonly ExportColumn<ClaimExportRow> Sum = ExportColumn.Money<ClaimExportRow>("金额（元）", row => row.Claim.Amount, total: true);

    protected override ExportColumn<ClaimExportRow> Amount => Sum;

    protected override bool IsOfficial => true;

    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        .. form.Claims,
        Sum,
        ExportColumn.Text<ClaimExportRow>("账户名称", 24, row => row.Claim.Payee.Account?.AccountName),
        ExportColumn.Text<ClaimExportRow>("开户银行", 24, row => row.Claim.Payee.Account?.BankName),
        ExportColumn.Text<ClaimExportRow>("联行号", 14, row => row.Claim.Payee.Account?.BankCode),
        ExportColumn.Text<ClaimExportRow>("银行账号", 22, row => row.Claim.Payee.Account?.AccountNumber),
        ExportColumn.Text<ClaimExportRow>("状态", 16, row => row.State),
    ];

    /// <summary>Of one batch: the workbook that the finance bureau pays from, with the accounts as they were when it was prepared.</summary>
    public override async Task<ExportedRegister> WriteAsync(Actor actor, ExportRequest request, Stream target, CancellationToken cancel) =>
        request.Batch is { } number
            ? (await workbook.RunAsync(actor, number, form.Instrument, target, cancel)).Register with { Word = Word }
            : await base.WriteAsync(actor, request, target, cancel);

    protected override async Task<IEnumerable<ClaimExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel) =>
        await claims.RunAsync(context, form.Instrument, request, cancel);
}
