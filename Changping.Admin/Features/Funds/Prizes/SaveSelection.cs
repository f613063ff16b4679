using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>四（二）3: keeps a selection as far as it is known; the first time begins it.</summary>
public sealed class SaveSelection(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Submitted or approved already, a year not begun, or something that cannot be.</exception>
    /// <exception cref="ConflictException">Somebody else changed it meanwhile.</exception>
    public Task RunAsync(Actor actor, PrizeDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.WriteSelection, null, context => WriteAsync(context, actor, draft, clock.Today, cancel), cancel);
    }

    internal static async Task<PrizeSelection> WriteAsync(AdminDbContext context, Actor actor, PrizeDraft draft, DateOnly today, CancellationToken cancel)
    {
        var selection = await context.PrizeSelections.FirstOrDefaultAsync(candidate => candidate.Year == draft.Year && candidate.Round == draft.Round, cancel);
        ConflictException.RequireUnchanged(selection?.Version, draft.Version, PrizeSelection.NameOf(draft.Year, draft.Round));
        if (selection is null)
        {
            selection = draft.Round == 0
                ? new PrizeSelection(Id.New<PrizeSelectionId>(), draft.Year, actor.Person(), today)
                : new PrizeSelection(Id.New<PrizeSelectionId>(), await PrizeCandidates.SupplementAsync(context, draft.Year, cancel), actor.Person(), today);
            if (selection.Round != draft.Round)
            {
                throw new ConflictException($"{draft.Year} 年度的补充评选已由他人开始，未作任何改动；请刷新。");
            }

            context.PrizeSelections.Add(selection);
        }

        selection.Write(draft.Facts(), actor.Person());
        return selection;
    }
}

/// <summary>Keeps a selection and puts it to a second person.</summary>
public sealed class SubmitSelection(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">A gap is left; the message names the first.</exception>
    /// <exception cref="ConflictException">Somebody else changed it meanwhile.</exception>
    public Task RunAsync(Actor actor, PrizeDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.SubmitSelection, null, async context =>
        {
            var selection = await SaveSelection.WriteAsync(context, actor, draft, clock.Today, cancel);
            selection.Submit(await PrizeCandidates.OfAsync(context, draft.Year, draft.Round, cancel), actor.Person(), clock.Today);
        }, cancel);
    }
}
