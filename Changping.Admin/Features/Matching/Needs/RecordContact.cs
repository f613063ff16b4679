using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="On">When they talked.</param>
public sealed record ContactNote(NeedId Need, ExpertId Expert, DateOnly On, MatchChannel Channel, string Note);

/// <summary>Notes a contact between a need and an expert of the pool.</summary>
public sealed class RecordContact(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">The need is not published, the expert not in the pool, or a fact cannot be.</exception>
    public Task RunAsync(Actor actor, ContactNote note, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.RecordMatchContact, null, async context =>
        {
            var need = await context.Needs.StandingAsync(candidate => candidate.Id == note.Need, cancel);
            var pool = await Pooled.FindAsync(context, note.Expert, cancel);
            context.MatchContacts.Add(new MatchContact(Id.New<MatchContactId>(), need, pool, (note.On, note.Channel, note.Note), actor.Person(), clock.Today));
        }, cancel);
    }
}
