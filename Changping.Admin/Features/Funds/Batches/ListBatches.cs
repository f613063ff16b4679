using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A batch as the list shows it.</summary>
public sealed record BatchListRow(
    string Number, Instrument Instrument, BatchKind Kind, CalendarMonth Period, BatchState State, int Lines, int Open, Money Total,
    string PreparedBy, DateTimeOffset PreparedAt, string? DecidedBy, DateTimeOffset? DecidedAt);

/// <summary>拨付批次: filtered, sorted and paged by the database.</summary>
public sealed class ListBatches(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<BatchListRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(batch => batch.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);

        var matching = Matching(context, query);
        var sums = await matching.GroupBy(_ => 1).Select(group => new { Count = group.Count(), Fen = group.Sum(batch => batch.Total.Fen) })
            .FirstOrDefaultAsync(cancel);
        var ids = await Sorted(matching, query).Select(batch => batch.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await Sorted(context.PaymentBatches.AsNoTracking().Where(batch => ids.Contains(batch.Id)), query)
            .Select(batch => new
            {
                batch.Number,
                batch.Instrument,
                batch.Kind,
                batch.Period,
                batch.State,
                Lines = batch.Lines.Count,
                Open = batch.State == BatchState.Approved ? batch.Lines.Count(line => line.Outcome == null) : 0,
                batch.Total.Fen,
                PreparedBy = batch.Decision.PreparedBy.Name,
                batch.Decision.PreparedAt,
                DecidedBy = batch.Decision.DecidedBy == null ? null : batch.Decision.DecidedBy.Name,
                batch.Decision.DecidedAt,
            }).ToListAsync(cancel);
        return new(
            [.. rows.Select(row => new BatchListRow(
                row.Number, row.Instrument, row.Kind, row.Period, row.State, row.Lines, row.Open, new Money(row.Fen), row.PreparedBy,
                row.PreparedAt!.Value, row.DecidedBy, row.DecidedAt))],
            sums?.Count ?? 0,
            counts)
        {
            Totals = new Dictionary<string, string> { ["total"] = new Money(sums?.Fen ?? 0).ToString() },
        };
    }

    /// <summary>The same filter for the list and for an export of it.</summary>
    internal static IQueryable<PaymentBatch> Matching(AdminDbContext context, ListQuery query)
    {
        var batches = context.PaymentBatches.AsNoTracking();
        if (query.Text is { } text)
        {
            batches = batches.Where(batch => batch.Number.Contains(text) || batch.Lines.Any(line => AdminDbContext.IsNamed(line.PayeeName, text)));
        }

        if (Enum.TryParse<BatchState>(query.Status, out var state))
        {
            batches = batches.Where(batch => batch.State == state);
        }

        if (Instrument.TryParse(query.Filters.GetValueOrDefault("instrument"), out var instrument))
        {
            batches = batches.Where(batch => batch.Instrument == instrument);
        }

        if (Enum.TryParse<BatchKind>(query.Filters.GetValueOrDefault("kind"), out var kind))
        {
            batches = batches.Where(batch => batch.Kind == kind);
        }

        return CalendarMonth.TryParse(query.Filters.GetValueOrDefault("period"), out var period)
            ? batches.Where(batch => batch.Period == period)
            : batches;
    }

    private static IQueryable<PaymentBatch> Sorted(IQueryable<PaymentBatch> batches, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("number", false) => batches.OrderBy(batch => batch.Number),
        ("number", true) => batches.OrderByDescending(batch => batch.Number),
        ("instrument", false) => batches.OrderBy(batch => batch.Instrument).ThenByDescending(batch => batch.Decision.PreparedAt),
        ("instrument", true) => batches.OrderByDescending(batch => batch.Instrument).ThenByDescending(batch => batch.Decision.PreparedAt),
        ("period", false) => batches.OrderBy(batch => batch.Period).ThenBy(batch => batch.Number),
        ("period", true) => batches.OrderByDescending(batch => batch.Period).ThenBy(batch => batch.Number),
        ("total", false) => batches.OrderBy(batch => batch.Total.Fen).ThenBy(batch => batch.Number),
        ("total", true) => batches.OrderByDescending(batch => batch.Total.Fen).ThenBy(batch => batch.Number),
        ("prepared", false) => batches.OrderBy(batch => batch.Decision.PreparedAt).ThenBy(batch => batch.Number),
        ("decided", false) => batches.OrderBy(batch => batch.Decision.DecidedAt).ThenBy(batch => batch.Number),
        ("decided", true) => batches.OrderByDescending(batch => batch.Decision.DecidedAt).ThenBy(batch => batch.Number),
        _ => batches.OrderByDescending(batch => batch.Decision.PreparedAt).ThenBy(batch => batch.Number),
    };
}
