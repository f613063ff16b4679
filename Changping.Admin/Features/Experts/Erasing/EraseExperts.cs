using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Erasing;

/// <summary>Proposes that those who are due be deleted; nothing changes before another person confirms it.</summary>
public sealed class ProposeErasure(CommandTransaction commands, OfficeClock clock)
{
    /// <summary>As many as go at once; the rest can be proposed when these are done.</summary>
    /// <param name="but">Who is to stay for the time being, such as over a dispute; the reason goes into the log.</param>
    /// <exception cref="RuleViolationException">Nothing is due, one waits already, or somebody is left out without a reason.</exception>
    public Task RunAsync(Actor actor, IReadOnlyCollection<ExpertId> but, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposeErasure, reason, async context =>
        {
            if (await context.Erasures.AnyAsync(erasure => erasure.State == ErasureState.Proposed, cancel))
            {
                throw new RuleViolationException(Clauses.Interpretation, "已有一件到期删除待确认，请先办结");
            }

            if (but.Count > 0 && string.IsNullOrWhiteSpace(reason))
            {
                throw new RuleViolationException(Clauses.Interpretation, "留下保存期满的人不删，请填写原因（如有争议未了）");
            }

            var due = await DuePersons.OfAsync(context, clock.Today, cancel);
            List<ErasedPerson> people = [.. (await due.FindAsync(cancel)).Where(person => !but.Contains(person.Id)).Take(ErasedPersons.MostAtOnce)];
            var number = (await NumberSequence.OfAsync(context, clock.Today.Year, "删除", cancel)).Next(3);
            context.Erasures.Add(new Erasure(
                Id.New<ErasureId>(), number, new ErasureDue(people, (await due.ImportsAsync(cancel)).Count), due.Years, actor.Person(), clock.Today));
        }, cancel);
    }
}

/// <summary>Confirms or sends back what another proposed: in one transaction the persons go, with all that hangs on them.</summary>
public sealed class DecideErasure(CommandTransaction commands, OfficeFiles files, OfficeClock clock)
{
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Decided already, own proposal, or nothing is due any more.</exception>
    public async Task RunAsync(Actor actor, ErasureId id, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        if (confirm)
        {
            actor.RequireFresh();
        }

        await commands.RunAsync(actor, confirm ? CommandKind.EraseExperts : CommandKind.RefuseErasure, confirm ? RetentionPeriod.Ground : reason,
            async context =>
        {
            var erasure = await context.Erasures.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
                ?? throw new RuleViolationException(Clauses.Interpretation, "没有这件到期删除，请刷新");
            context.RequireToDecide(actor, confirm, erasure.Decision);
            if (!confirm)
            {
                erasure.SendBack(actor.Person(), clock.Today, reason);
                return;
            }

            // Whoever came alive again meanwhile, or falls under a longer period set since, stays.
            var due = await DuePersons.OfAsync(context, clock.Today, cancel);
            var proposed = erasure.People.Select(person => person.Id).ToHashSet();
            List<ErasedPerson> people = [.. (await due.FindAsync(cancel)).Where(person => proposed.Contains(person.Id))];
            var imports = await due.ImportsAsync(cancel);
            erasure.Confirm(new ErasureDue(people, imports.Count), actor.Person(), clock.Today);
            await new ErasedPersons(context, files).EraseAsync(people, imports, cancel);
        }, cancel);
    }
}

/// <summary>Deletes who is due at once, for the job of a server; the record says that nobody confirmed it.</summary>
public sealed class EraseDue(CommandTransaction commands, OfficeFiles files, OfficeClock clock)
{
    /// <returns>The record of as many as go at once; null where nothing was due.</returns>
    /// <exception cref="NotPermittedException">Not the command line.</exception>
    public Task<Erasure?> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (actor.Id != Actor.CommandLine.Id)
        {
            throw actor.Lacks(Permission.Approve);
        }

        return commands.RunAsync(actor, CommandKind.EraseExperts, RetentionPeriod.Ground, async context =>
        {
            var due = await DuePersons.OfAsync(context, clock.Today, cancel);
            List<ErasedPerson> people = [.. (await due.FindAsync(cancel)).Take(ErasedPersons.MostAtOnce)];
            var imports = await due.ImportsAsync(cancel);
            if (people.Count == 0 && imports.Count == 0)
            {
                return null;
            }

            var number = (await NumberSequence.OfAsync(context, clock.Today.Year, "删除", cancel)).Next(3);
            var erasure = new Erasure(Id.New<ErasureId>(), number, new ErasureDue(people, imports.Count), due.Years, actor.Person(), clock.Today);
            erasure.Carry(clock.Today);
            context.Erasures.Add(erasure);
            await new ErasedPersons(context, files).EraseAsync(people, imports, cancel);
            return erasure;
        }, cancel);
    }
}
