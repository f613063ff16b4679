using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Publishes drafts, all or none.</summary>
public sealed class PublishNeeds(CommandTransaction commands, OfficeClock clock)
{
    /// <returns>How many were published.</returns>
    /// <exception cref="RuleViolationException">One of them is no draft.</exception>
    public Task<int> RunAsync(Actor actor, IReadOnlyList<NeedId> ids, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.PublishNeed, null, async context =>
        {
            var needs = await context.Needs.Where(need => ids.Contains(need.Id)).OrderBy(need => need.Number).ToListAsync(cancel);
            if (needs.Count != ids.Distinct().Count())
            {
                throw new ConflictException("所选需求中有的已不存在，未作任何改动；请刷新后重新选择。");
            }

            foreach (var need in needs)
            {
                need.Do(NeedAction.Publish, clock.Today, null);
            }

            return needs.Count;
        }, cancel);
    }
}
