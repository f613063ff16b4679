using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>
/// Due and granted claims of one instrument as a list, without capitals and signatures, from which nobody pays; of one approved batch, the finance bureau's
/// official workbook.
/// </summary>
public sealed class PaymentExport(
    InstrumentForm form, IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, ClaimRegister claims, BatchWorkbook workbook)
    : RegisterExport<ClaimExportRow>(form.Word, $"{form.Instrument.ChineseName()}清单（不作拨付依据）", Permission.ExportPersonalData, contexts, commands)
{
    private static readonly ExportColumn<ClaimExportRow> Sum = ExportColumn.Money<ClaimExportRow>("金额（元）", row => row.Claim.Amount, total: true);

    protected override ExportColumn<ClaimExportRow> Amount => Sum;

    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Columns { get; } =
    [
        .. form.Claims,
        Sum,
        ExportColumn.LongText<ClaimExportRow>("状态", 22, row => row.State),
    ];

    protected override IReadOnlyList<ExportColumn<ClaimExportRow>> Details => form.Details;

    /// <summary>What is due, instructed and paid is no one sum.</summary>
    protected override IReadOnlyList<string> Closing(IEnumerable<ClaimExportRow> rows) =>
    [
        .. rows.GroupBy(row => row.Stands).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.ChineseName()}小计：{group.Count()} 行，{Money.Sum(group.Select(row => row.Claim.Amount))} 元"),
    ];

    /// <summary>Of one batch: the workbook that the finance bureau pays from, with the accounts as they were when it was prepared.</summary>
    public override async Task<ExportedRegister> WriteAsync(Actor actor, ExportRequest request, Stream target, CancellationToken cancel) =>
        request.Batch is { } number
            ? (await workbook.RunAsync(actor, number, form.Instrument, target, cancel)).Register with { Word = Word }
            : await base.WriteAsync(actor, request, target, cancel);

    protected override async Task<IEnumerable<ClaimExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel) =>
        await claims.RunAsync(context, form.Instrument, request, cancel);
}
