using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>删除草稿: a need that was entered by mistake and never published; the log keeps what it said.</summary>
public sealed class DiscardNeed(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">Published once, somebody else's, or something is attached to it.</exception>
    /// <exception cref="ConflictException">Gone already.</exception>
    public Task RunAsync(Actor actor, NeedId id, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.DiscardNeed, null, async context =>
        {
            var need = await context.Needs.StandingAsync(candidate => candidate.Id == id, cancel);
            var files = await context.Attachments.CountAsync(file => file.SubjectId == id.Value && file.RemovedAt == null, cancel);
            if (need.WhyNotDiscard(await EnteredByAsync(context, id, cancel) == actor.Id, files) is { } blocker)
            {
                throw blocker.Refusal();
            }

            context.Needs.Remove(need);
        }, cancel);
    }

    /// <summary>A need names nobody who wrote it: its first entry in the log does, of an import who imported it.</summary>
    internal static Task<Guid?> EnteredByAsync(AdminDbContext context, NeedId id, CancellationToken cancel) => context.AuditEntries
        .Where(entry => entry.SubjectId == id.Value && (entry.Kind == CommandKind.EnterNeed || entry.Kind == CommandKind.ImportNeeds))
        .OrderBy(entry => entry.Sequence).Select(entry => (Guid?)entry.ActorId).FirstOrDefaultAsync(cancel);
}
