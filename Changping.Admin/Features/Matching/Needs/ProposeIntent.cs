using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Begins an intent between a need and an expert; both sides are still to say yes.</summary>
public sealed class ProposeIntent(CommandTransaction commands, OfficeClock clock)
{
    /// <returns>The number of the intent.</returns>
    /// <exception cref="RuleViolationException">The need is not published, the expert not in the pool, or a live intent is there already.</exception>
    /// <exception cref="ConflictException">Somebody else began one at the same moment.</exception>
    public Task<string> RunAsync(Actor actor, NeedId needId, ExpertId expertId, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposeIntent, null, async context =>
        {
            var need = await context.Needs.StandingAsync(candidate => candidate.Id == needId, cancel);
            var pool = await Pooled.FindAsync(context, expertId, cancel);
            if (await context.CooperationIntents.FirstOrDefaultAsync(
                intent => intent.NeedId == needId && intent.ExpertId == expertId && intent.State != IntentState.Withdrawn, cancel) is { } live)
            {
                throw new RuleViolationException(Clauses.Matching, $"该需求与该专家已有合作意向 {live.Number}（{live.State.ChineseName()}），不能重复登记");
            }

            var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "意向", cancel);
            var added = new CooperationIntent(Id.New<IntentId>(), numbers.Next(), need, pool, actor.Person(), clock.Today);
            context.CooperationIntents.Add(added);
            return added.Number;
        }, cancel);
    }
}
