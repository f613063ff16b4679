using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Of money that the bank paid twice one payment came back: entered with the slip, for another person to confirm.</summary>
public sealed class EnterRefund(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="slip">An attachment of the batch.</param>
    /// <exception cref="RuleViolationException">It was not paid twice, no slip, or a day that cannot be.</exception>
    public Task RunAsync(Actor actor, PendingAnswerId id, DateOnly on, Guid? slip, CancellationToken cancel)
    {
        actor.Require(Permission.EnterReceipts);
        return commands.RunAsync(actor, CommandKind.EnterRefund, null, async context =>
        {
            var answer = await context.PendingAnswers.FirstAsync(candidate => candidate.Id == id, cancel);
            await BatchSlips.RequireAsync(context, answer.BatchId, slip, cancel);
            answer.EnterRefund(on, slip, clock.Today, actor.Person(), clock.Now);
        }, cancel);
    }
}

/// <summary>Another person confirms that it came back.</summary>
public sealed class ConfirmRefund(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No refund waits, or the same person entered it.</exception>
    public Task RunAsync(Actor actor, PendingAnswerId id, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, CommandKind.ConfirmRefund, null, async context =>
            (await context.PendingAnswers.FirstAsync(candidate => candidate.Id == id, cancel)).ConfirmRefund(actor.Person(), clock.Now), cancel);
    }
}
