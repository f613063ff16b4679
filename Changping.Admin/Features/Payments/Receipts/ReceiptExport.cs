using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Finance;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments.Receipts;

/// <summary>A line of an approved batch with its answer.</summary>
public sealed record ReceiptExportRow(string Batch, Disbursement Line);

/// <summary>拨付回执 with the columns that it comes in by: what was answered, and open lines to be answered. Imported again it changes nothing.</summary>
public sealed class ReceiptExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ReceiptExportRow>("receipts", "拨付回执", Permission.ExportPersonalData, contexts, commands)
{
    private static readonly ExportColumn<ReceiptExportRow> Sum = ExportColumn.Money<ReceiptExportRow>("金额（元）", row => row.Line.Amount.Abs());

    protected override ExportColumn<ReceiptExportRow> Amount => Sum;

    protected override IReadOnlyList<ExportColumn<ReceiptExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ReceiptExportRow>("批次号", 16, row => row.Batch),
        ExportColumn.Count<ReceiptExportRow>("序号", row => row.Line.Number),
        ExportColumn.Text<ReceiptExportRow>("收款方", 28, row => row.Line.PayeeName),
        ExportColumn.Text<ReceiptExportRow>("银行账号", 24, row => row.Line.Account.AccountNumber),
        Sum,
        ExportColumn.Text<ReceiptExportRow>("拨付结果", 10, row => row.Line.Outcome?.ChineseName()),
        ExportColumn.Date<ReceiptExportRow>("拨付日期", row => row.Line.SettledOn),
        ExportColumn.LongText<ReceiptExportRow>("退回原因", 34, row => row.Line.ReturnReason),
    ];

    /// <exception cref="RuleViolationException">No such batch, or it is not approved: an empty register would hide that.</exception>
    protected override async Task<IEnumerable<ReceiptExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        if (request.Batch is { } number)
        {
            var batch = await context.PaymentBatches.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"没有批次 {number}");
            batch.RequireApproved();
            query = query.With("batch", number);
        }

        var lines = ReceiptLines.Matching(context, query, clock.Today);
        if (request.Month is { } month)
        {
            lines = lines.Where(line => line.Batch.Period == month);
        }

        var rows = lines.OrderBy(line => line.Batch.Number).ThenBy(line => line.Line.Number)
            .Select(line => new { line.Batch.Number, line.Batch.Period, line.Line }).AsEnumerable().Where(row => request.Covers(row.Period));
        return rows.Select(row => new ReceiptExportRow(row.Number, row.Line));
    }
}
