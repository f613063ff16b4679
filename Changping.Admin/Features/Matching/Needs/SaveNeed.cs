using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Matching;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Writes a checked form.</summary>
public sealed class SaveNeed(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="opened">What the form was filled from; null of a new need.</param>
    /// <returns>The number of the need.</returns>
    /// <exception cref="ConflictException">What it was checked against changed meanwhile; nothing was written.</exception>
    public Task<string> RunAsync(Actor actor, NeedDraft draft, FormVersion? opened, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        FormVersion.RequireUnchanged(opened, "该需求", draft.Version);
        return commands.RunAsync(actor, draft.Existing is null ? CommandKind.EnterNeed : CommandKind.CorrectNeed, null, async context =>
        {
            var facts = draft.Row.Facts;
            if (draft.Existing is not { } id)
            {
                var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "需求", cancel);
                var added = new EnterpriseNeed(Id.New<NeedId>(), numbers.Next(), draft.EnterpriseId, draft.RaisedOn, facts);
                context.Needs.Add(added);
                return added.Number;
            }

            var need = await context.Needs.StandingAsync(candidate => candidate.Id == id, cancel);
            ConflictException.RequireUnchanged(need.Version, draft.Version, "该需求");
            need.Correct(facts, draft.RaisedOn);
            return need.Number;
        }, cancel);
    }
}
