using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>A batch of which the finance bureau has not answered every line.</summary>
/// <param name="Sum">Of the open lines; positive also for a recovery.</param>
public sealed record OpenBatch(string Number, BatchKind Kind, DateOnly ApprovedOn, int Lines, Money Sum)
{
    public int DaysUntil(DateOnly today) => today.DayNumber - ApprovedOn.DayNumber;
}

/// <param name="Count">Payments that the bank sent back and that no batch has taken up.</param>
public sealed record ReturnedSum(Instrument Instrument, int Count, Money Sum);

/// <summary>What the finance bureau owes an answer to, and what its answers left to be done.</summary>
public static class OpenReceipts
{
    /// <returns>The oldest first.</returns>
    public static async Task<IReadOnlyList<OpenBatch>> BatchesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var rows = await context.PaymentBatches.AsNoTracking().Where(batch => batch.State == BatchState.Approved).OrderBy(batch => batch.Decision.DecidedAt)
            .Select(batch => new
            {
                batch.Number,
                batch.Kind,
                DecidedAt = batch.Decision.DecidedAt!.Value,
                Lines = batch.Lines.Count(line => line.Outcome == null),
                Fen = batch.Lines.Where(line => line.Outcome == null).Sum(line => line.Amount.Fen),
            }).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenBatch(
            row.Number, row.Kind, DateOnly.FromDateTime(OfficeClock.ToOffice(row.DecidedAt).DateTime), row.Lines, new Money(row.Fen).Abs()))];
    }

    /// <returns>Only instruments of which something came back.</returns>
    public static async Task<IReadOnlyList<ReturnedSum>> ReturnedAsync(AdminDbContext context, CancellationToken cancel)
    {
        var rows = await context.Grants.Where(grant => grant.State == GrantState.Returned && grant.CorrectsId == null).GroupBy(grant => grant.Instrument)
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Key.Order).Select(row => new ReturnedSum(row.Key, row.Count, new Money(row.Fen)))];
    }
}
