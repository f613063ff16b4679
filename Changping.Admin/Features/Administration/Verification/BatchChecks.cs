using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>五（一）2: that batches are the sum of their lines, lines the amounts of their grants, and budgets and receipts agree with both.</summary>
internal static class BatchChecks
{
    public static async Task<CheckResult> TotalsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var batches = await context.PaymentBatches.AsNoTracking()
            .Select(batch => new { batch.Number, batch.Total.Fen, Sum = batch.Lines.Sum(line => line.Amount.Fen) })
            .ToListAsync(cancel);
        var lines = await (
            from batch in context.PaymentBatches
            from line in batch.Lines
            join grant in context.Grants on line.GrantId equals grant.Id
            where line.Amount.Fen != grant.Amount.Fen || batch.Instrument != grant.Instrument
            select new { batch.Number, Line = line.Number }).ToListAsync(cancel);
        return CheckResult.Of("batch-totals", "批次合计",
            [
                .. batches.Where(batch => batch.Fen != batch.Sum)
                .Select(batch => $"批次 {batch.Number} 合计 {new Money(batch.Fen)} 元，各行之和 {new Money(batch.Sum)} 元"),
                .. lines.Select(line => $"批次 {line.Number} 第 {line.Line} 行与核定金额不符"),
            ],
            $"{batches.Count:N0} 个批次");
    }

    /// <summary>A grant is where the batch that holds it says it is.</summary>
    public static async Task<CheckResult> StatesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var lines = await (
            from batch in context.PaymentBatches
            from line in batch.Lines
            where line.IsLive
            join grant in context.Grants on line.GrantId equals grant.Id
            where !((batch.State == BatchState.Prepared && grant.State == GrantState.Committed)
                || (line.Outcome == null && batch.State == BatchState.Approved && grant.State == GrantState.Instructed)
                || (line.Outcome == LineOutcome.Paid && (grant.State == GrantState.Paid || grant.State == GrantState.Reversed)))
            select new { batch.Number, Line = line.Number, grant.State }).ToListAsync(cancel);
        var held = context.PaymentBatches.SelectMany(batch => batch.Lines).Where(line => line.IsLive);
        var loose = await context.Grants
            .Where(grant => (grant.State == GrantState.Committed || grant.State == GrantState.Instructed || grant.State == GrantState.Paid)
                && !held.Any(line => line.GrantId == grant.Id))
            .CountAsync(cancel);
        return CheckResult.Of("states", "款项状态",
            [
                .. lines.Select(line => $"批次 {line.Number} 第 {line.Line} 行的款项{line.State.ChineseName()}"),
                .. loose == 0 ? (string[])[] : [$"{loose} 笔已编批或已拨付的款项不在任何有效批次中"],
            ],
            $"{await held.CountAsync(cancel):N0} 行有效明细");
    }

    public static async Task<CheckResult> ReceiptsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var batches = await context.PaymentBatches.AsNoTracking().Where(batch => batch.State == BatchState.Approved || batch.State == BatchState.Settled)
            .Select(batch => new
            {
                batch.Number,
                batch.State,
                batch.Decision.DecidedAt,
                Open = batch.Lines.Count(line => line.Outcome == null),
                First = batch.Lines.Min(line => line.SettledOn),
                Silent = batch.Lines.Count(line => line.Outcome == LineOutcome.Returned && line.ReturnReason == null),
            }).ToListAsync(cancel);
        // Before two persons were asked for, one marked lines by hand; since then the first budget has its second person.
        var since = await context.Appropriations.Where(entry => entry.Decision.DecidedBy != null).MinAsync(entry => entry.Decision.DecidedAt, cancel);
        var answered = await (
            from batch in context.PaymentBatches
            from line in batch.Lines
            where line.Outcome != null && line.ReceiptFileId == null && line.SettledOn >= since
            orderby batch.Number, line.Number
            select new { BatchId = batch.Id, batch.Number, Line = line.Number }).ToListAsync(cancel);

        // Compared here: asked line by line, the database would look through all answers for each.
        var said = (await context.PendingAnswers.Where(answer => answer.State == PendingAnswerState.Accepted)
            .Select(answer => new { answer.BatchId, answer.Line }).ToListAsync(cancel)).ToHashSet();
        var unsaid = answered.Where(line => !said.Contains(new { line.BatchId, line.Line }));
        return CheckResult.Of("receipts", "拨付回执",
            [
                .. unsaid.Select(line => $"批次 {line.Number} 第 {line.Line} 行已答复，既没有回执文件，也没有两人登记"),
                .. batches.Where(batch => (batch.Open == 0) != (batch.State == BatchState.Settled))
                .Select(batch => $"批次 {batch.Number} {batch.State.ChineseName()}，{batch.Open} 行待回执"),
                .. batches.Where(batch => batch.First < DateOnly.FromDateTime(OfficeClock.ToOffice(batch.DecidedAt!.Value).DateTime))
                .Select(batch => $"批次 {batch.Number} 有拨付日期早于复核日"),
                .. batches.Where(batch => batch.Silent > 0).Select(batch => $"批次 {batch.Number} 有 {batch.Silent} 行退回而无原因"),
            ],
            $"{batches.Count:N0} 个已复核批次");
    }

    public static async Task<CheckResult> BudgetsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var years = await context.Appropriations.Select(entry => entry.Year).Union(context.Grants.Select(grant => grant.BudgetYear)).ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var year in years.Order())
        {
            wrong.AddRange((await BudgetBook.LinesAsync(context, year, cancel)).Where(line => line.Left < Money.Zero)
                .Select(line => $"{year} 年{line.Instrument.ChineseName()}预算 {line.Appropriated} 元，已核定 {line.Committed} 元"));
        }

        // The same sums by another way: from the lines instead of the grants.
        var paid = await context.Grants.Where(grant => grant.State == GrantState.Paid || grant.State == GrantState.Reversed)
            .SumAsync(grant => grant.Amount.Fen, cancel);
        var confirmed = await context.PaymentBatches.SelectMany(batch => batch.Lines).Where(line => line.Outcome == LineOutcome.Paid)
            .SumAsync(line => line.Amount.Fen, cancel);
        if (paid != confirmed)
        {
            wrong.Add($"已拨付的核定合计 {new Money(paid)} 元，回执确认合计 {new Money(confirmed)} 元");
        }

        return CheckResult.Of("budgets", "预算", wrong, $"{years.Count} 个年度，已拨付 {new Money(confirmed)} 元");
    }
}
