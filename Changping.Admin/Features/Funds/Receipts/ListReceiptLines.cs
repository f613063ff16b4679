using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>A line that the finance bureau was told to pay, and its answer.</summary>
/// <param name="Amount">Negative where it is to be recovered.</param>
/// <param name="Waits">Sent back by the bank, and in no other batch yet.</param>
public sealed record ReceiptLineRow(
    string Batch, int Line, string What, string Payee, string Project, string Description, Money Amount, DateOnly ApprovedOn, int Days,
    LineOutcome? Outcome, DateOnly? SettledOn, string? ReturnReason, bool Waits);

/// <param name="Instructed">Of the open lines that pay.</param>
/// <param name="Recovering">Of the open lines that recover; positive.</param>
/// <param name="Oldest">Days since the approval of the oldest batch that is open; null where none is.</param>
public sealed record ReceiptPage(ListPage<ReceiptLineRow> List, int Open, Money Instructed, Money Recovering, int? Oldest, int Returned, Money ReturnedSum);

/// <summary>拨付回执, line by line over all batches; what waits for an answer first, the oldest at the top.</summary>
public sealed class ListReceiptLines(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<ReceiptPage> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var batches = await OpenReceipts.BatchesAsync(context, cancel);
        var returned = await OpenReceipts.ReturnedAsync(context, cancel);

        var any = ReceiptLines.Matching(context, query with { Status = null }, today);
        var counts = (await any.GroupBy(line => line.Line.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .ToDictionary(group => LineStatus.Of(group.Key), group => group.Count);
        if (await ReceiptLines.Matching(context, query with { Status = LineStatus.Pending }, today).CountAsync(cancel) is > 0 and var pending)
        {
            counts[LineStatus.Pending] = pending;
        }

        var matching = ReceiptLines.Matching(context, query, today);
        var sums = await matching.GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(line => line.Line.Amount.Fen) })
            .FirstOrDefaultAsync(cancel);
        var page = new ListPage<ReceiptLineRow>(await ReceiptLines.PageAsync(context, matching, query, today, cancel), sums?.Count ?? 0, counts)
        {
            Totals = new Dictionary<string, string> { ["amount"] = new Money(sums?.Fen ?? 0).ToString() },
        };
        return new ReceiptPage(
            page, batches.Sum(batch => batch.Lines), Open(BatchKind.Payment), Open(BatchKind.Recovery), batches.Count == 0 ? null
                : batches.Max(batch => batch.DaysUntil(today)),
            returned.Sum(sum => sum.Count), Money.Sum(returned.Select(sum => sum.Sum)));

        Money Open(BatchKind kind) => Money.Sum(batches.Where(batch => batch.Kind == kind).Select(batch => batch.Sum));
    }
}
