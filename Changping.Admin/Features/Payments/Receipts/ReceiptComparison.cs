using Changping.Admin.Data;
using Changping.Admin.Data.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Security;
using Changping.Domain.Common;
using Changping.Domain.Finance;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments.Receipts;

/// <param name="Batch">Null where there is none of that number.</param>
/// <param name="Version">Of the batch when it was compared.</param>
public sealed record ReceiptDraft(ReceiptRow Row, ReceiptFinding Finding, ExpectedBatch? Batch, int Version, IReadOnlyList<RowNote> Notes);

/// <summary>Compares a file of receipts with the batches that it names, each read once and whole.</summary>
internal sealed class ReceiptComparison(AdminDbContext context, DateOnly today) : RowComparison<ReceiptRow>
{
    private readonly Dictionary<string, (ExpectedBatch Batch, int Version)?> _batches = [];

    /// <summary>Which rows repeat a line is said when all are known, for then neither counts.</summary>
    public override IReadOnlyList<string> Review(List<PreviewRow> rows, IReadOnlyList<string> above) => ReceiptReview.Of(rows, above);

    protected override async Task LoadAsync(IReadOnlyList<ReceiptRow> rows, CancellationToken cancel)
    {
        foreach (var number in rows.Select(row => row.Batch).Distinct().Where(number => !_batches.ContainsKey(number)).ToList())
        {
            _batches[number] = await ReadAsync(number, cancel);
        }
    }

    protected override (object Key, string Column) KeyOf(ReceiptRow row) => (new object(), "序号");

    protected override object KeyOf(object draft) => new();

    protected override string LabelOf(ReceiptRow row) => $"{row.Batch} 第 {row.Line} 行";

    protected override PreviewRow Compare(int number, ReceiptRow row, IReadOnlyList<RowNote> notes)
    {
        var known = _batches[row.Batch];
        var answer = new ReceiptAnswer(row.Batch, row.Line, row.Payee, row.Account?.Digits, row.Amount, row.Outcome, row.On, row.Reason);
        return ReceiptRows.Of(number, new ReceiptDraft(row, Reconciliation.Of(answer, known?.Batch, today), known?.Batch, known?.Version ?? 0, notes));
    }

    protected override IReadOnlyList<string?> Texts(ReceiptRow row) => ReceiptRows.Texts(row);

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
        var expected = lines.ToDictionary(line => line.Number, line => new ExpectedLine(
            line.Number, line.PayeeName, line.AccountNumber, new Money(line.Fen), line.Outcome, line.SettledOn, line.ReturnReason));
        DateOnly? decided = batch.DecidedAt is { } at ? DateOnly.FromDateTime(OfficeClock.ToOffice(at).DateTime) : null;
        return (new ExpectedBatch(number, batch.State, decided, expected), batch.Version);
    }
}
