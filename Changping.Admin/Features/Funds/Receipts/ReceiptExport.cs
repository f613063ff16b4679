using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>拨付回执 with the columns that it comes in by: what was answered, and open lines to be answered. Imported again it changes nothing.</summary>
public sealed class ReceiptExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ReceiptAnswer>("receipts", ReceiptsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<ReceiptAnswer>> Columns { get; } = [.. ReceiptsRegister.Schema.Exports<ReceiptAnswer>(row => row)];

    protected override ExportColumn<ReceiptAnswer> Amount => Columns[ReceiptsRegister.Amount.Index];

    /// <exception cref="RuleViolationException">No such batch, or it is not approved: an empty register would hide that.</exception>
    protected override async Task<IEnumerable<ReceiptAnswer>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
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
        return rows.Select(row => new ReceiptAnswer(
            row.Number, row.Line.Number, row.Line.PayeeName, row.Line.Account.AccountNumber, row.Line.Amount.Abs(),
            row.Line.Outcome, row.Line.SettledOn, row.Line.ReturnReason));
    }
}
