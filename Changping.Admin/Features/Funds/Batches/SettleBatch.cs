using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>What the finance bureau answered to one line of a batch.</summary>
/// <param name="On">拨付日期.</param>
/// <param name="ReturnReason">Needed for a return.</param>
public sealed record LineAnswer(int Line, LineOutcome Outcome, DateOnly On, string? ReturnReason = null);

/// <summary>
/// 五（一）2: writes the finance bureau's answers, from its own file or entered by hand and confirmed. What is paid is paid for good; what came back is
/// payable with the next batch.
/// </summary>
public sealed class SettleBatch(OwedGrants owed)
{
    /// <summary>Inside the command of a receipt file, or of the second person's confirmation.</summary>
    /// <param name="receipt">The file, saved already; null for what was entered by hand.</param>
    /// <exception cref="RuleViolationException">Not approved, no such line, answered already, a day that cannot be, or a return without reason.</exception>
    internal async Task ApplyAsync(
        AdminDbContext context, string number, IReadOnlyList<LineAnswer> answers, DateOnly today, CancellationToken cancel, ReceiptFileId? receipt = null)
    {
        if (answers.Count == 0)
        {
            throw new RuleViolationException(Clauses.Budget, "没有可登记的回执");
        }

        var batch = await context.PaymentBatches.AsNoTracking().Include(candidate => candidate.Lines)
            .FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
            ?? throw new RuleViolationException(Clauses.Budget, $"没有批次 {number}");
        batch.RequireApproved();
        var before = batch.State;
        var settled = answers.Select(answer =>
            batch.Settle(answer.Line, answer.Outcome, answer.On, answer.ReturnReason, Possible(batch, today), receipt)).ToList();

        // The lines first: the grants take their reasons from them.
        await SettledLines.WriteAsync(context, batch, before, settled, cancel);
        foreach (var outcome in answers.GroupBy(answer => answer.Outcome, answer => answer.Line))
        {
            await GrantMoves.SettleAsync(context, batch.Id, [.. outcome], outcome.Key, cancel);
        }

        if (batch.Kind == BatchKind.Recovery)
        {
            await GrantMoves.ReverseAsync(context, batch.Id, cancel);
            await GrantMoves.GiveUpAsync(context, batch.Id, cancel);
        }
        else if (answers.Any(answer => answer.Outcome == LineOutcome.Returned))
        {
            await owed.ReleaseAsync(context, batch.Id, cancel);
        }

        await SupersedeAsync(context, batch.Id, [.. answers.Select(answer => answer.Line)], cancel);
    }

    /// <summary>From the day of the approval to today, both inclusive.</summary>
    internal static DateRange Possible(PaymentBatch batch, DateOnly today) =>
        new(DateOnly.FromDateTime(OfficeClock.ToOffice(batch.Decision.DecidedAt!.Value).DateTime), today);

    /// <summary>What waits for a second person is overtaken by the bureau's own word; what that person just decided waits no more.</summary>
    private static async Task SupersedeAsync(AdminDbContext context, BatchId batch, IReadOnlyCollection<int> lines, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        foreach (var waiting in await context.PendingAnswers.Where(answer => answer.BatchId == batch && answer.State == PendingAnswerState.Waiting
            && lines.Contains(answer.Line)).ToListAsync(cancel))
        {
            waiting.Supersede();
        }
    }
}
