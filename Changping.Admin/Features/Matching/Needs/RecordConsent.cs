using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="On">When the side said yes.</param>
/// <param name="Evidence">By what it is known.</param>
public sealed record ConsentNote(IntentId Intent, ConsentSide Side, DateOnly On, string Evidence);

/// <summary>Records that one side of an intent said yes.</summary>
public sealed class RecordConsent(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Withdrawn, recorded before, or a fact cannot be.</exception>
    public Task RunAsync(Actor actor, ConsentNote note, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, KindOf(note.Side), null, async context =>
            (await context.CooperationIntents.FirstAsync(intent => intent.Id == note.Intent, cancel))
                .Record(note.Side, new Consent { On = note.On, Evidence = note.Evidence, RecordedBy = actor.Person() }, clock.Today), cancel);
    }

    private static CommandKind KindOf(ConsentSide side) => side switch
    {
        ConsentSide.Enterprise => CommandKind.RecordEnterpriseConsent,
        ConsentSide.Expert => CommandKind.RecordExpertConsent,
    };
}
