using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A second person approves a batch, which instructs the finance bureau, or sends it back, which frees its claims.</summary>
public sealed class DecidePaymentBatch(CommandTransaction commands, OwedGrants owed, OfficeClock clock)
{
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Prepared by the same person, decided already, or a line is no longer owed as it stands there.</exception>
    /// <exception cref="ConflictException">Somebody else decided at the same moment.</exception>
    public Task RunAsync(Actor actor, string number, bool approve, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(approve);
        if (approve)
        {
            actor.RequireFresh();
        }

        return commands.RunAsync(actor, approve ? CommandKind.ApproveBatch : CommandKind.SendBackBatch, reason, async context =>
        {
            var batch = await context.PaymentBatches.FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"没有批次 {number}");
            context.RequireToDecide(actor, approve, batch.Decision);
            if (approve)
            {
                batch.Approve(actor.Person(), clock.Now, reason);
                if (batch.Kind == BatchKind.Payment)
                {
                    await owed.RequireAsync(context, batch, cancel);
                    await BatchAccounts.RequireUnchangedAsync(context, batch, cancel);
                    await BatchAccounts.RequireHostsAsync(context, batch, cancel);
                }
            }
            else
            {
                batch.SendBack(actor.Person(), clock.Now, reason ?? "");
            }

            await GrantMoves.MoveAsync(context, batch.Id, approve ? GrantStep.ApproveBatch : GrantStep.SendBatchBack, cancel);
            if (!approve)
            {
                await GrantMoves.FreeLinesAsync(context, batch.Id, cancel);
                await owed.ReleaseAsync(context, batch.Id, cancel);
            }
        }, cancel);
    }
}
