using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>Takes an attachment out of its record, with a reason; the file stays on the disk for whoever must look into it later.</summary>
public sealed class RemoveAttachment(CommandTransaction commands, TimeProvider time)
{
    /// <exception cref="RuleViolationException">A decision rests on it, and too few others are left.</exception>
    /// <exception cref="FileRefusedException">Not there, removed already, or no reason.</exception>
    public Task RunAsync(Actor actor, Guid id, string reason, CancellationToken cancel)
    {
        if (!actor.May(Permission.EnterReceipts))
        {
            actor.Require(Permission.Handle);
        }

        return commands.RunAsync(actor, CommandKind.RemoveAttachment, reason, async context =>
        {
            var attachment = await context.Attachments.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
                ?? throw new FileRefusedException("没有这个附件，可能地址有误。");
            actor.Require(AddAttachment.RightTo(attachment.SubjectKind));
            if (attachment.RemovedAt is null && await EvidenceKept.WhyNotRemoveAsync(context, attachment, cancel) is { } needed)
            {
                throw needed.Refusal();
            }

            attachment.Remove(actor.Person(), time.GetUtcNow(), reason);
        }, cancel);
    }
}
