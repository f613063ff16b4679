using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Asks that an import be undone; nothing changes before another person confirms it.</summary>
public sealed class AskUndoingImport(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Asked already, undone, something rests on it, or no reason.</exception>
    public Task RunAsync(Actor actor, ImportRecordId id, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.AskUndoingImport, reason, async context =>
        {
            var record = await context.ImportRecords.FirstAsync(candidate => candidate.Id == id, cancel);
            record.AskUndoing(await ImportReliance.OfAsync(context, record, cancel), reason, actor.Person(), clock.Now);
        }, cancel);
    }
}

/// <summary>Confirms or sends back what another asked: in one transaction what was new goes, and what was changed stands as before.</summary>
public sealed class DecideUndoingImport(CommandTransaction commands, NominationJudgement judgement, OfficeClock clock)
{
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Nothing waits, by who asked, or something rests on it by now.</exception>
    public Task RunAsync(Actor actor, ImportRecordId id, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.UndoImport : CommandKind.RefuseUndoingImport, reason, async context =>
        {
            var record = await context.ImportRecords.FirstAsync(candidate => candidate.Id == id, cancel);
            context.RequireToDecide(actor, confirm, record.Undoing);
            if (confirm && record is { State: ImportState.Undone, Undoing.DecidedBy: { } before } && before.Id == actor.Id)
            {
                // The second click of one person does nothing more.
                return;
            }

            record.DecideUndoing(confirm, confirm ? await ImportReliance.OfAsync(context, record, cancel) : [], reason, actor.Person(), clock.Now);
            if (confirm)
            {
                record.Keep(await new ImportUndoing(context, judgement).UndoAsync(await ImportedSet.OfAsync(context, id, cancel), cancel));
            }
        }, cancel);
    }
}
