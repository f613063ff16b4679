using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Security;
using Changping.Domain.Finance;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Payments;

/// <summary>A batch with what its page says of it; the lines come by pages.</summary>
/// <param name="Changed">How many lines pay to an account that was changed.</param>
/// <param name="Budget">Of the batch's year, as it stands now with this batch in it.</param>
public sealed record BatchView(PaymentBatch Batch, int Lines, int Changed, BudgetLine Budget, IReadOnlyList<TimelineEntry> History);

/// <summary>One batch by its number.</summary>
public sealed class ReadBatch(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where there is none of that number.</returns>
    public async Task<BatchView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var batch = await context.PaymentBatches.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (batch is null)
        {
            return null;
        }

        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines);
        var (count, changed) = (await lines.CountAsync(cancel), await lines.CountAsync(line => line.AccountChanged, cancel));
        var id = batch.Id.Value;
        var entries = await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.At, entry.ActorName, entry.Action, entry.Reason }).Take(50).ToListAsync(cancel);
        return new BatchView(
            batch,
            count,
            changed,
            await Data.Funds.BudgetBook.LineAsync(context, batch.Period.Year, batch.Instrument, cancel),
            [.. entries.Select(entry => new TimelineEntry(entry.At, entry.ActorName, entry.Action, entry.Reason))]);
    }
}
