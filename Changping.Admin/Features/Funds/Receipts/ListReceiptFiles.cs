using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <param name="Batches">Numbers of the batches whose lines it answered.</param>
public sealed record ReceiptFileRow(ReceiptFile File, IReadOnlyList<string> Batches);

/// <summary>The files of receipts that came in, the latest first.</summary>
public sealed class ListReceiptFiles(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<ReceiptFileRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var matching = Matching(context, query);
        var sums = await matching.GroupBy(_ => 1).Select(group => new
        {
            Count = group.Count(),
            Paid = group.Sum(file => file.PaidTotal.Fen),
            Returned = group.Sum(file => file.ReturnedTotal.Fen),
        }).FirstOrDefaultAsync(cancel);
        var files = await matching.OrderByDescending(file => file.ImportedAt).ThenBy(file => file.FileName).Skip(query.Skip).Take(query.PageSize)
            .ToListAsync(cancel);
        var ids = files.Select(file => (ReceiptFileId?)file.Id).ToList();
        var batches = (await context.PaymentBatches.SelectMany(batch => batch.Lines, (batch, line) => new { batch.Number, line.ReceiptFileId })
            .Where(line => ids.Contains(line.ReceiptFileId)).Distinct().ToListAsync(cancel)).ToLookup(line => line.ReceiptFileId, line => line.Number);
        return new([.. files.Select(file => new ReceiptFileRow(file, [.. batches[file.Id].Order(StringComparer.Ordinal)]))], sums?.Count ?? 0,
            new Dictionary<string, int>())
        {
            Totals = new Dictionary<string, string>
            {
                ["paid"] = new Money(sums?.Paid ?? 0).ToString(),
                ["returned"] = new Money(sums?.Returned ?? 0)
                .ToString()
            },
        };
    }

    /// <summary>By its name, by whom, by a batch that it answered, or by its hash.</summary>
    private static IQueryable<ReceiptFile> Matching(AdminDbContext context, ListQuery query)
    {
        var files = context.ReceiptFiles.AsNoTracking();
        return query.Text is not { } text ? files : files.Where(file =>
            file.FileName.Contains(text) || file.ImportedBy.Name.Contains(text) || file.Hash.StartsWith(text)
            || context.PaymentBatches.Any(batch => batch.Number.Contains(text) && batch.Lines.Any(line => line.ReceiptFileId == file.Id)));
    }
}
