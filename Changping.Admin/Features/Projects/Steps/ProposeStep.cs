using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>Proposes a step that takes two persons (reading 0037); nothing moves before another confirms it.</summary>
public sealed class ProposeStep(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, MoveProject moves, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not a step of two persons, one waits, no reason, or it could not be taken today.</exception>
    public async Task RunAsync(Actor actor, ProjectMove move, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using (var trial = await contexts.CreateDbContextAsync(cancel))
        {
            var asked = await Proposals.LoadAsync(trial, move.Id, cancel);
            asked.ProposeStep(move.Action, move.On, move.Reason, actor.Person(), clock.Today);
            await moves.TryAsync(trial, actor, move, cancel);
        }

        await commands.RunAsync(actor, CommandKind.ProposeStep, move.Reason, async context =>
            (await Proposals.LoadAsync(context, move.Id, cancel)).ProposeStep(move.Action, move.On, move.Reason, actor.Person(), clock.Today), cancel);
    }
}

/// <summary>Confirms what another proposed, and takes the step with it; or sends it back.</summary>
public sealed class DecideStep(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, MoveProject moves, OfficeClock clock)
{
    /// <param name="proposal">Its number within the project.</param>
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Decided already, own proposal, or the step cannot be taken any more.</exception>
    public async Task RunAsync(Actor actor, ProjectId id, int proposal, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        await commands.RunAsync(actor, await KindAsync(id, proposal, confirm, cancel), reason, async context =>
        {
            var project = await Proposals.LoadAsync(context, id, cancel);
            context.RequireToDecide(actor, confirm, project.Proposals.FirstOrDefault(candidate => candidate.Number == proposal)?.Decision);
            var decided = project.DecideStep(proposal, confirm, reason, actor.Person(), clock.Today);
            if (confirm)
            {
                await moves.TakeAsync(context, project, new ProjectMove(id, decided.Action, decided.Day, decided.Reason), actor, cancel);
            }
        }, cancel);
    }

    private async Task<CommandKind> KindAsync(ProjectId id, int proposal, bool confirm, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var action = await context.Projects.Where(project => project.Id == id).SelectMany(project => project.Proposals)
            .Where(candidate => candidate.Number == proposal).Select(candidate => (ProjectAction?)candidate.Action).FirstOrDefaultAsync(cancel)
            ?? throw new RuleViolationException(Clauses.Application, $"没有第 {proposal} 号提议，请刷新");
        return confirm ? moves.KindOf(action) : CommandKind.RefuseStep;
    }
}

internal static class Proposals
{
    public static Task<CooperationProject> LoadAsync(AdminDbContext context, ProjectId id, CancellationToken cancel) =>
        context.Projects.Include(candidate => candidate.Objections).Include(candidate => candidate.Proposals)
            .StandingAsync(candidate => candidate.Id == id, cancel);
}
