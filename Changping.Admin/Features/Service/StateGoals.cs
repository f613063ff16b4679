using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Service;

/// <summary>一 目标任务: the goals of a project that came by the register, as its agreement says; those of an application stand in it.</summary>
public sealed class StateGoals(CommandTransaction commands)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">It was applied for here, is evaluated, or a goal that cannot be.</exception>
    public Task RunAsync(Actor actor, string number, GoalsDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.StateGoals, null, async context =>
        {
            var (project, _) = await ServiceCases.FindAsync(context, number, Clauses.Objectives, cancel);
            await ServiceCases.RequireNotEvaluatedAsync(context, project.Id, "更正", cancel);
            project.StateGoals(draft.Goals());
        }, cancel);
    }
}
