using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>五（二）: puts right a contact that one entered oneself; the audit keeps what it said before.</summary>
public sealed class CorrectContact(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="draft">Names the project, which stays.</param>
    /// <exception cref="RuleViolationException">Entered by somebody else, gone, or what could not be entered either.</exception>
    public Task RunAsync(Actor actor, ContactId id, ContactDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.CorrectContact, null, async context =>
        {
            var (_, appointment) = await ServiceCases.FindAsync(context, draft.Project, Clauses.Contact, cancel);
            var contact = await context.Contacts.FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.AppointmentId == appointment.Id, cancel);
            (contact ?? throw new RuleViolationException(Clauses.Contact, "该次联系已由他人删除，请刷新")).Correct(appointment, draft.Facts(), actor.Person(), clock.Today);
        }, cancel);
    }
}
