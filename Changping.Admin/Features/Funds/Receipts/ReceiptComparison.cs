using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <param name="Batch">Null where there is none of that number.</param>
/// <param name="Version">Of the batch when it was compared.</param>
public sealed record ReceiptDraft(ReceiptAnswer Row, ReceiptFinding Finding, ExpectedBatch? Batch, int Version, IReadOnlyList<RowNote> Notes)
    : IRowDraft<ReceiptAnswer>;

/// <summary>Compares a file of receipts with the batches that it names, each read once and whole.</summary>
internal sealed class ReceiptComparison(AdminDbContext context, DateOnly today)
    : RowComparison<ReceiptAnswer, ReceiptDraft>(ReceiptsRegister.Schema)
{
    private readonly Dictionary<string, (ExpectedBatch Batch, int Version)?> _batches = [];

    /// <summary>Which rows repeat a line is said when all are known, for then neither counts.</summary>
    public override IReadOnlyList<string> Review(List<PreviewRow<ReceiptDraft>> rows, IReadOnlyList<string> above) => ReceiptReview.Of(rows, above);

    protected override async Task LoadAsync(IReadOnlyList<ReceiptAnswer> rows, CancellationToken cancel)
    {
        foreach (var number in rows.Select(row => row.Batch).Distinct().Where(number => !_batches.ContainsKey(number)).ToList())
        {
            _batches[number] = await ReadAsync(number, cancel);
        }
    }

    protected override (object Key, RegisterColumn Column) KeyOf(ReceiptAnswer row) => (new object(), ReceiptsRegister.Line);

    protected override ReceiptAnswer? OnFile(ReceiptAnswer row) => null;

    protected override string LabelOf(ReceiptAnswer row) => ReceiptRows.Label(row);

    protected override PreviewRow<ReceiptDraft> Compare(int number, ReceiptAnswer row, IReadOnlyList<RowNote> notes)
    {
        var known = _batches[row.Batch];
        return ReceiptRows.Of(number, new ReceiptDraft(row, Reconciliation.Of(row, known?.Batch, today), known?.Batch, known?.Version ?? 0, notes));
    }

    private async Task<(ExpectedBatch, int)?> ReadAsync(string number, CancellationToken cancel)
    {
        // The version first: what changes between the two reads is then refused at the commit.
        var batch = await context.PaymentBatches.AsNoTracking().Where(candidate => candidate.Number == number)
            .Select(candidate => new { candidate.Id, candidate.Version, candidate.State, candidate.Decision.DecidedAt }).FirstOrDefaultAsync(cancel);
        if (batch is null)
        {
            return null;
        }

        var lines = await context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            .Select(line => new { line.Number, line.PayeeName, line.Account.AccountNumber, line.Amount.Fen, line.Outcome, line.SettledOn, line.ReturnReason })
            .ToListAsync(cancel);
        var against = (await context.PendingAnswers.AsNoTracking().Where(answer => answer.BatchId == batch.Id && answer.ReceiptFileId != null)
            .ToListAsync(cancel))
            .ToLookup(answer => answer.Line, answer => (answer.Word, answer.State));
        var expected = lines.ToDictionary(line => line.Number, line => new ExpectedLine(
            line.Number, line.PayeeName, line.AccountNumber, new Money(line.Fen), line.Outcome, line.SettledOn, line.ReturnReason)
        {
            Contradictions = [.. against[line.Number]],
        });
        DateOnly? decided = batch.DecidedAt is { } at ? DateOnly.FromDateTime(OfficeClock.ToOffice(at).DateTime) : null;
        return (new ExpectedBatch(number, batch.State, decided, expected), batch.Version);
    }
}
