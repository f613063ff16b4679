using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Service;

/// <summary>五（二）: logs a visit or a call.</summary>
public sealed class EnterContact(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No such service, a day that cannot be, or nothing learned.</exception>
    public Task RunAsync(Actor actor, ContactDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterContact, null, async context =>
        {
            var (_, appointment) = await ServiceCases.FindAsync(context, draft.Project, Clauses.Contact, cancel);
            context.Contacts.Add(new Contact(Id.New<ContactId>(), appointment, draft.Facts(), actor.Person(), clock.Today));
        }, cancel);
    }
}
