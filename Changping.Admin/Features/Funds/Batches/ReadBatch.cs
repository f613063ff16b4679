using Changping.Admin.Components.Records;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A batch with what its page says of it; the lines come by pages.</summary>
/// <param name="Changed">How many lines pay to an account that was changed.</param>
/// <param name="First">How many lines pay somebody for the first time.</param>
/// <param name="Answers">How many lines were answered how, with their sum; without an answer by null.</param>
/// <param name="Budgets">Of the years whose budget the lines hold or free, as they stand now with this batch in them.</param>
public sealed record BatchView(
    PaymentBatch Batch, int Lines, int Changed, int First, IReadOnlyList<AnswerSum> Answers, IReadOnlyList<BudgetLine> Budgets,
    IReadOnlyList<TimelineEntry> History)
{
    /// <summary>What whoever approves should look at before.</summary>
    public IReadOnlyList<BatchDoubt> Doubts { get; init; } = [];

    /// <summary>Answers of which somebody still has to do something.</summary>
    public IReadOnlyList<PendingAnswerRow> Pending { get; init; } = [];

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>支付年度 of the lines that were paid, the earliest first.</summary>
    public IReadOnlyList<PaymentYear> PaidIn { get; init; } = [];

    /// <summary>Those that may be named as a slip.</summary>
    public IReadOnlyList<Attachment> Slips => [.. Files.Where(file => file.RemovedAt is null)];

    public bool IsRecovery => Batch.Kind == BatchKind.Recovery;

    /// <summary>The finance bureau has it.</summary>
    public bool IsOut => Batch.State is BatchState.Approved or BatchState.Settled;

    public int Open => IsOut ? Answers.FirstOrDefault(sum => sum.Outcome is null)?.Lines ?? 0 : 0;
}

/// <param name="Sum">Positive also for a recovery.</param>
public sealed record AnswerSum(LineOutcome? Outcome, int Lines, Money Sum);

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
        var marks = await lines.GroupBy(line => line.Mark).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var answers = await lines.GroupBy(line => line.Outcome)
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(line => line.Amount.Fen) }).ToListAsync(cancel);
        var id = batch.Id.Value;
        var entries = await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.At, entry.ActorName, entry.Kind, entry.Reason }).Take(50).ToListAsync(cancel);
        return new BatchView(
            batch,
            marks.Values.Sum(),
            marks.GetValueOrDefault(AccountMark.Changed),
            marks.GetValueOrDefault(AccountMark.First),
            [.. answers.OrderBy(sum => sum.Key is null).ThenBy(sum => sum.Key).Select(sum => new AnswerSum(sum.Key, sum.Count, new Money(sum.Fen).Abs()))],
            await BudgetsAsync(context, batch, cancel),
            [.. entries.Select(entry => new TimelineEntry(entry.At, entry.ActorName, entry.Kind.ChineseName(), entry.Reason))])
        {
            Doubts = await BatchDoubts.OfAsync(context, batch, cancel),
            Pending = await PendingAnswers.OfAsync(context, batch.Id, cancel),
            PaidIn = await PaymentYear.OfBatchAsync(context, batch.Id, cancel),
            Files = await AttachmentRows.OfAsync(context, [id], cancel),
        };
    }

    /// <summary>A payment holds the budget of the year in which its batch was prepared; what comes back frees that of the year in which it was paid.</summary>
    private static async Task<IReadOnlyList<BudgetLine>> BudgetsAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        List<int> years = batch.Kind == BatchKind.Payment ? [OfficeClock.ToOffice(batch.Decision.PreparedAt!.Value).Year] : await (
            from line in context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            join grant in context.Grants on line.GrantId equals grant.Id
            select grant.BudgetYear).Distinct().ToListAsync(cancel);
        var budgets = new List<BudgetLine>();
        foreach (var year in years.Order())
        {
            budgets.Add(await BudgetBook.LineAsync(context, year, batch.Instrument, cancel));
        }

        return budgets;
    }
}
