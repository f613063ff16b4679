using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>删除草稿: an application that was begun by mistake and never handed in; the log keeps what it said.</summary>
public sealed class DiscardApplication(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">Handed in once, somebody else's, or something is attached to it.</exception>
    /// <exception cref="ConflictException">Gone already.</exception>
    public Task RunAsync(Actor actor, ProjectId id, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.DiscardApplication, null, async context =>
        {
            var project = await context.Projects.StandingAsync(candidate => candidate.Id == id, cancel);
            var files = await context.Attachments.CountAsync(file => file.SubjectId == id.Value && file.RemovedAt == null, cancel);
            if (project.WhyNotDiscard(actor.Person(), files) is { } blocker)
            {
                throw blocker.Refusal();
            }

            context.Projects.Remove(project);
        }, cancel);
    }
}
