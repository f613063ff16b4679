using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>Says before a step is taken whether it can be, and what money follows from it.</summary>
public sealed class ForeseeStep(IDbContextFactory<AdminDbContext> contexts, MoveProject moves, IEnumerable<IStepConsequences> answers)
{
    public async Task<ForeseenStep> RunAsync(Actor actor, ProjectMove move, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        try
        {
            await moves.TryAsync(context, actor, move, cancel);
        }
        catch (RuleViolationException refusal)
        {
            return new(new Blocker(refusal.Clause, refusal.Reason), []);
        }

        // What was tried is dropped: the answers read what is on file.
        context.ChangeTracker.Clear();
        var lines = new List<StepConsequence>();
        foreach (var answer in answers)
        {
            lines.AddRange(await answer.ReadAsync(context, move.Id, move, cancel));
        }

        return new(null, lines);
    }
}
