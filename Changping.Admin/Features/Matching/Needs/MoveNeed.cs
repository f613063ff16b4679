using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Publishes, closes or reopens a need, by the table of states.</summary>
public sealed class MoveNeed(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not in the table, no reason, or an intent still waits.</exception>
    public Task RunAsync(Actor actor, NeedId id, NeedAction action, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, KindOf(action), reason, async context =>
        {
            var need = await context.Needs.StandingAsync(candidate => candidate.Id == id, cancel);
            if (action == NeedAction.Close && await context.CooperationIntents
                .FirstOrDefaultAsync(intent => intent.NeedId == id && intent.State != IntentState.Agreed && intent.State != IntentState.Withdrawn,
                    cancel) is { } waiting)
            {
                throw new RuleViolationException(Clauses.Matching, $"合作意向 {waiting.Number} {waiting.State.ChineseName()}，请先登记同意或撤回，再关闭需求");
            }

            need.Do(action, clock.Today, reason);
        }, cancel);
    }

    private static CommandKind KindOf(NeedAction action) => action switch
    {
        NeedAction.Publish => CommandKind.PublishNeed,
        NeedAction.Close => CommandKind.CloseNeed,
        NeedAction.Reopen => CommandKind.ReopenNeed,
    };
}
