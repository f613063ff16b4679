using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <param name="Kept">Of one person: the record that stays; null where they are different persons.</param>
public sealed record PersonFinding(ExpertId First, ExpertId Second, ExpertId? Kept, string? Reason);

/// <summary>Reading 0048: says whether two records mean one person; nothing changes before another confirms it.</summary>
public sealed class ProposePersonCase(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No possible same person, no reason, or the record to be merged carries what cannot move.</exception>
    public Task RunAsync(Actor actor, PersonFinding finding, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposePersonCase, finding.Reason, async context =>
        {
            if (!await SamePersons.Open(context).AnyAsync(pair => pair.First == finding.First && pair.Second == finding.Second, cancel))
            {
                throw new RuleViolationException(Clauses.PersonalQualities, "这两份记录不是待认定的可能同一人，请刷新");
            }

            var first = await context.Experts.StandingAsync(expert => expert.Id == finding.First, cancel);
            var second = await context.Experts.StandingAsync(expert => expert.Id == finding.Second, cancel);
            var merged = finding.Kept is not { } kept ? (ExpertId?)null : kept == first.Id ? second.Id : first.Id;
            context.PersonCases.Add(new PersonCase(
                Id.New<PersonCaseId>(), first, second, finding.Kept, await PersonReliance.FactsAsync(context, merged, null, cancel), finding.Reason,
                actor.Person(), clock.Today));
        }, cancel);
    }
}

/// <summary>Confirms or sends back what another found; of one person the nominations move to the kept record.</summary>
public sealed class DecidePersonCase(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
{
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Decided already, own proposal, or not possible any more.</exception>
    public async Task RunAsync(Actor actor, PersonCaseId id, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        await commands.RunAsync(actor, await KindAsync(id, confirm, cancel), reason, async context =>
        {
            var person = await context.PersonCases.StandingAsync(candidate => candidate.Id == id, cancel);
            context.RequireToDecide(actor, confirm, person.AwaitsUndoing ? person.Undoing : person.Decision);
            var merged = await context.Experts.FirstAsync(expert => expert.Id == person.MergedId, cancel);
            if (person.AwaitsUndoing)
            {
                var moved = person.Moved.ToArray();
                var back = await context.Nominations.Where(nomination => moved.Contains(nomination.Id)).ToListAsync(cancel);
                person.DecideUndoing(confirm, merged, back, await PersonReliance.FactsAsync(context, null, person, cancel), reason, actor.Person(),
                    clock.Today);
                await FollowAsync(context, back, cancel);
                return;
            }

            List<Nomination> moving = person.KeptId is { } kept ? await PersonReliance.MovableAsync(context, merged.Id, kept, cancel) : [];
            person.Decide(confirm, merged, moving, await PersonReliance.FactsAsync(context, person.KeptId is null ? null : merged.Id, null, cancel),
                reason, actor.Person(), clock.Today);
            await FollowAsync(context, moving, cancel);
        }, cancel);
    }

    /// <summary>The lines of the list go where their nominations went.</summary>
    private static async Task FollowAsync(AdminDbContext context, IReadOnlyList<Nomination> nominations, CancellationToken cancel)
    {
        var ids = nominations.Select(nomination => nomination.Id).ToArray();
        var listings = await context.NominationListings.Where(listing => ids.Contains(listing.NominationId))
            .ToDictionaryAsync(listing => listing.NominationId, cancel);
        foreach (var nomination in nominations)
        {
            listings[nomination.Id].ExpertId = nomination.ExpertId;
        }
    }

    private async Task<CommandKind> KindAsync(PersonCaseId id, bool confirm, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var person = await context.PersonCases.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new RuleViolationException(Clauses.PersonalQualities, "没有这件认定，请刷新");
        return !confirm ? CommandKind.RefusePersonCase
            : person.AwaitsUndoing ? CommandKind.UndoPersonCase
            : person.Answer == PersonAnswer.Same ? CommandKind.MergeRecords
            : CommandKind.PartRecords;
    }
}

/// <summary>Proposes that a confirmed finding be taken back, while nothing was built on it.</summary>
public sealed class ProposeUndoingPersonCase(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not confirmed, something was built on it, one waits, or no reason.</exception>
    public Task RunAsync(Actor actor, PersonCaseId id, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposeUndoingPersonCase, reason, async context =>
        {
            var person = await context.PersonCases.StandingAsync(candidate => candidate.Id == id, cancel);
            person.ProposeUndoing(await PersonReliance.FactsAsync(context, null, person, cancel), reason, actor.Person(), clock.Today);
        }, cancel);
    }
}
