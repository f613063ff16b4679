using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>Opens an approved selection once more: every prize of it is revoked, of which none may be in a batch or paid.</summary>
public sealed class ReopenSelection(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not approved, no reason, or a prize is on its way; the message names it.</exception>
    public Task RunAsync(Actor actor, int year, string reason, CancellationToken cancel, int round = 0)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, CommandKind.ReopenSelection, reason, async context =>
        {
            var selection = await Selections.FindAsync(context, year, round, cancel);
            var grants = await Selections.GrantsAsync(context, selection, cancel);
            if (grants.Find(grant => !GrantLifecycle.Table.Any(row => row.From == grant.State && row.Step == GrantStep.Revoke)) is { } under)
            {
                var entry = selection.Ranking.First(candidate => candidate.ProjectId == under.ProjectId);
                throw new RuleViolationException(Clauses.Prizes, $"{entry.Number} {entry.Expert}的奖励{under.State.ChineseName()}，不能整体重新评选；未拨付的可逐项撤销");
            }

            if (await context.PrizeSelections.AnyAsync(later => later.Year == year && later.Round > round, cancel))
            {
                throw new RuleViolationException(Clauses.Prizes, $"{selection.Name}之后已有补充评选，不能重新评选；未拨付的可逐项撤销");
            }

            foreach (var grant in grants)
            {
                grant.Revoke(reason);
            }

            selection.Reopen(actor.Person(), clock.Today, reason);
        }, cancel);
    }
}

/// <summary>Takes one prize back before it is paid.</summary>
public sealed class RevokePrize(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No such prize, no reason, or it is in a batch or paid.</exception>
    public Task RunAsync(Actor actor, int year, ProjectId project, string reason, CancellationToken cancel, int round = 0)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, CommandKind.RevokePrize, reason, async context =>
        {
            var selection = await Selections.FindAsync(context, year, round, cancel);
            var grants = await Selections.GrantsAsync(context, selection, cancel);
            selection.Revoke(project, reason);
            grants.Find(grant => grant.ProjectId == project)?.Revoke(reason);
        }, cancel);
    }
}
