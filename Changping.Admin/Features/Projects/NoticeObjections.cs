using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>An objection that came in during the public notice.</summary>
public sealed class RecordObjection(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No notice runs, outside of it, or nothing said.</exception>
    public Task RunAsync(Actor actor, ProjectId id, string from, string content, DateOnly? on, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterObjection, content, async context =>
        {
            var project = await context.Projects.Include(candidate => candidate.Objections).StandingAsync(candidate => candidate.Id == id, cancel);
            project.Object(from, content, on ?? clock.Today);
        }, cancel);
    }
}

/// <summary>What became of an objection; filing waits for it.</summary>
public sealed class AnswerObjection(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Answered already, or no answer.</exception>
    public Task RunAsync(Actor actor, ProjectId id, int number, string answer, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.AnswerObjection, answer, async context =>
        {
            var project = await context.Projects.Include(candidate => candidate.Objections).StandingAsync(candidate => candidate.Id == id, cancel);
            project.Answer(number, answer, actor.Person(), clock.Today);
        }, cancel);
    }
}
