using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Takes an intent back, with the reason; another may follow.</summary>
public sealed class WithdrawIntent(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Withdrawn already, or no reason.</exception>
    public Task RunAsync(Actor actor, IntentId id, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.WithdrawIntent, reason, async context =>
            (await context.CooperationIntents.FirstAsync(intent => intent.Id == id, cancel)).Withdraw(clock.Today, reason), cancel);
    }
}
