using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Visits;

/// <summary>Says what became of the follow-up of a contact.</summary>
public sealed class SettleFollowUp(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Nothing to settle, settled already, or no result.</exception>
    public Task RunAsync(Actor actor, ContactId id, string result, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.SettleFollowUp, null, async context =>
        {
            var contact = await context.Contacts.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
                ?? throw new RuleViolationException(Clauses.Contact, "该次联系已由他人删除，请刷新");
            contact.Settle(result, clock.Today);
        }, cancel);
    }
}

/// <summary>Takes back a contact entered wrongly; the audit keeps what it said and why it went.</summary>
public sealed class RemoveContact(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No reason, gone already, or a file hangs on it.</exception>
    public Task RunAsync(Actor actor, ContactId id, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Contact, "请填写删除原因");
        }

        return commands.RunAsync(actor, CommandKind.RemoveContact, reason, async context =>
        {
            if (await context.Attachments.AnyAsync(file => file.SubjectId == id.Value && file.RemovedAt == null, cancel))
            {
                throw new RuleViolationException(Clauses.Contact, "该次联系有附件，请先移除附件再删除");
            }

            context.Remove(await context.Contacts.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
                ?? throw new RuleViolationException(Clauses.Contact, "该次联系已由他人删除，请刷新"));
        }, cancel);
    }
}
