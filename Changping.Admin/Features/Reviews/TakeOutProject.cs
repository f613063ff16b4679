using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Reviews;

/// <summary>Takes a project off the list of a round that has not begun; it waits for a round again.</summary>
public sealed class TakeOutProject(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">The round has begun, or the project is not on its list.</exception>
    public Task RunAsync(Actor actor, ReviewRoundId id, ProjectId project, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.TakeOutProject, null, async context =>
        {
            (await Rounds.LoadAsync(context, id, cancel)).TakeOut(project);
            (await context.Projects.StandingAsync(candidate => candidate.Id == project, cancel)).LeaveRound();
        }, cancel);
    }
}
