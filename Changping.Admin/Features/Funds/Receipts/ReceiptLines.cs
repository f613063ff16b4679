using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>A line with its batch, for the database to filter and sort.</summary>
internal sealed class BatchedLine
{
    public required PaymentBatch Batch { get; init; }

    public required Disbursement Line { get; init; }
}

/// <summary>The lines of approved batches as the list and the export read them.</summary>
internal static class ReceiptLines
{
    public static IQueryable<BatchedLine> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var lines = context.PaymentBatches.AsNoTracking().Where(batch => batch.State == BatchState.Approved || batch.State == BatchState.Settled)
            .SelectMany(batch => batch.Lines, (batch, line) => new BatchedLine { Batch = batch, Line = line });
        if (query.Text is { } text)
        {
            lines = lines.Where(line => line.Batch.Number.Contains(text) || AdminDbContext.IsNamed(line.Line.PayeeName, text)
                || line.Line.Description.Contains(text));
        }

        lines = query.Status switch
        {
            LineStatus.Open => lines.Where(line => line.Line.Outcome == null),
            LineStatus.Paid => lines.Where(line => line.Line.Outcome == LineOutcome.Paid),
            LineStatus.Returned => lines.Where(line => line.Line.Outcome == LineOutcome.Returned),
            LineStatus.Pending => lines.Where(line =>
                context.PendingAnswers.Any(answer => answer.BatchId == line.Line.BatchId && answer.Line == line.Line.Number
                    && answer.State == PendingAnswerState.Waiting)),
            _ => lines,
        };
        if (Instrument.TryParse(query.Filters.GetValueOrDefault("instrument"), out var instrument))
        {
            lines = lines.Where(line => line.Batch.Instrument == instrument);
        }

        if (Enum.TryParse<BatchKind>(query.Filters.GetValueOrDefault("kind"), out var kind))
        {
            lines = lines.Where(line => line.Batch.Kind == kind);
        }

        if (query.Filters.GetValueOrDefault("batch") is { } number)
        {
            lines = lines.Where(line => line.Batch.Number == number);
        }

        if (int.TryParse(query.Filters.GetValueOrDefault("days"), out var days) && days is > 0 and < 10_000)
        {
            var before = OfficeClock.StartOf(today.AddDays(1 - days));
            lines = lines.Where(line => line.Batch.Decision.DecidedAt < before);
        }

        return lines;
    }

    public static async Task<IReadOnlyList<ReceiptLineRow>> PageAsync(
        AdminDbContext context, IQueryable<BatchedLine> matching, ListQuery query, DateOnly today, CancellationToken cancel)
    {
        var keys = await Sorted(matching, query).Select(line => new { line.Line.BatchId, line.Line.Number }).Skip(query.Skip).Take(query.PageSize)
            .ToListAsync(cancel);
        var (ids, numbers) = (keys.Select(key => key.BatchId).Distinct().ToList(), keys.Select(key => key.Number).Distinct().ToList());
        var rows = await (
            from batch in context.PaymentBatches.AsNoTracking()
            where ids.Contains(batch.Id)
            from line in batch.Lines
            where numbers.Contains(line.Number)
            join grant in context.Grants on line.GrantId equals grant.Id
            join project in context.Projects on grant.ProjectId equals project.Id
            select new
            {
                batch.Id,
                Batch = batch.Number,
                batch.Instrument,
                batch.Kind,
                batch.Decision.DecidedAt,
                line.Number,
                line.PayeeName,
                Project = project.Number,
                line.Description,
                line.Amount.Fen,
                line.Outcome,
                line.SettledOn,
                line.ReturnReason,
                Waits = line.Outcome == LineOutcome.Returned && grant.State == GrantState.Returned
                    && !context.PaymentBatches.Any(later => later.State != BatchState.SentBack && later.Decision.DecidedAt > batch.Decision.DecidedAt
                        && later.Lines.Any(other => other.GrantId == grant.Id)),
            }).ToDictionaryAsync(row => (row.Id, row.Number), cancel);
        return [.. keys.Select(key => rows[(key.BatchId, key.Number)]).Select(row =>
        {
            var approved = DateOnly.FromDateTime(OfficeClock.ToOffice(row.DecidedAt!.Value).DateTime);
            return new ReceiptLineRow(
                row.Batch, row.Number, row.Kind == BatchKind.Recovery ? $"{row.Instrument.ChineseName()}收回" : row.Instrument.ChineseName(),
                row.PayeeName, row.Project,
                row.Description, new Money(row.Fen), approved, today.DayNumber - approved.DayNumber, row.Outcome, row.SettledOn, row.ReturnReason, row.Waits);
        })];
    }

    private static IQueryable<BatchedLine> Sorted(IQueryable<BatchedLine> lines, ListQuery query)
    {
        var sorted = (query.SortKey, query.Descending) switch
        {
            ("batch", false) => lines.OrderBy(line => line.Batch.Number),
            ("batch", true) => lines.OrderByDescending(line => line.Batch.Number),
            ("payee", false) => lines.OrderBy(line => AdminDbContext.NameOrder(line.Line.PayeeName)),
            ("payee", true) => lines.OrderByDescending(line => AdminDbContext.NameOrder(line.Line.PayeeName)),
            ("amount", false) => lines.OrderBy(line => line.Line.Amount.Fen),
            ("amount", true) => lines.OrderByDescending(line => line.Line.Amount.Fen),
            ("settled", false) => lines.OrderBy(line => line.Line.SettledOn),
            ("settled", true) => lines.OrderByDescending(line => line.Line.SettledOn),
            ("approved", true) => lines.OrderByDescending(line => line.Batch.Decision.DecidedAt),
            ("approved", false) => lines.OrderBy(line => line.Batch.Decision.DecidedAt),

            // What waits first and the longest at the top, then the latest answers.
            _ => lines.OrderBy(line => line.Line.Outcome != null).ThenByDescending(line => line.Line.SettledOn).ThenBy(line => line.Batch.Decision.DecidedAt),
        };
        return sorted.ThenBy(line => line.Batch.Number).ThenBy(line => line.Line.Number);
    }
}
