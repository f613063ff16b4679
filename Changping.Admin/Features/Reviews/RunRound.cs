using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>From now on the panel declares and scores.</summary>
public sealed class OpenRound(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">The panel is too small or even, or there is nothing to review.</exception>
    public Task RunAsync(Actor actor, ReviewRoundId id, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.OpenRound, null, async context =>
        {
            var round = await Rounds.LoadAsync(context, id, cancel);
            round.Open(await Rounds.PanelAsync(context, round, cancel), await Rounds.PartiesAsync(context, round, cancel), clock.Today);
        }, cancel);
    }
}

/// <summary>Another reviewer takes the place of one who cannot go on.</summary>
public sealed class ReplaceMember(CommandTransaction commands, OfficeClock clock)
{
    public Task RunAsync(Actor actor, ReviewRoundId id, ReviewerId leaving, ReviewerId successor, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ReplaceMember, reason, async context =>
        {
            var round = await Rounds.LoadAsync(context, id, cancel);
            var reviewer = (await Rounds.ReviewersAsync(context, [successor], cancel))[0];
            round.Replace(leaving, reviewer, reason, await Rounds.PartiesAsync(context, round, cancel), clock.Today);
        }, cancel);
    }
}

/// <summary>The signed declarations and score sheets that an officer enters from: attached to the round, one for all of it will do.</summary>
internal static class SignedPapers
{
    public static Task<bool> AreOnFileAsync(AdminDbContext context, ReviewRoundId round, CancellationToken cancel) =>
        context.Attachments.AnyAsync(attachment => attachment.SubjectKind == RecordKind.Round && attachment.SubjectId == round.Value
            && attachment.RemovedAt == null, cancel);

    /// <summary>That nothing lies in the way is entered for another only from the paper that says so.</summary>
    /// <param name="paper">Of the round's attachments; null where none was named.</param>
    /// <returns>Its name; null where the member declares themself.</returns>
    /// <exception cref="RuleViolationException">None was named, or it is none of the round's any more.</exception>
    public static async Task<string?> RequireNamedAsync(AdminDbContext context, Actor actor, ReviewRound round, Reviewer reviewer, Guid? paper,
        CancellationToken cancel)
    {
        var name = await context.Attachments
            .Where(attachment => attachment.Id == paper && attachment.SubjectKind == RecordKind.Round && attachment.SubjectId == round.Id.Value
                && attachment.RemovedAt == null)
            .Select(attachment => attachment.FileName).FirstOrDefaultAsync(cancel);
        return round.WhyNotClearFor(reviewer, actor.Id, name is not null) is { } blocker
            ? throw new RuleViolationException(blocker.Clause, blocker.Message) { Field = nameof(InterestEntry.Paper) }
            : reviewer.AccountId == actor.Id ? null
            : name;
    }
}

/// <summary>A declaration or a sheet of one panel member: by their own account, or by an officer from the signed paper.</summary>
internal static class Entering
{
    /// <returns>The reviewer, and whether an officer enters the signed paper.</returns>
    /// <exception cref="NotPermittedException">Neither their own account nor an officer's.</exception>
    /// <exception cref="RuleViolationException">Who sits on the panel enters nothing for another member.</exception>
    public static async Task<(Reviewer Reviewer, bool IsSigned)> RequireAsync(AdminDbContext context, Actor actor, ReviewRound round, ReviewerId id,
        CancellationToken cancel)
    {
        var reviewer = (await Rounds.ReviewersAsync(context, [id], cancel))[0];
        if (reviewer.AccountId == actor.Id && actor.May(Permission.Review))
        {
            return (reviewer, false);
        }

        actor.Require(Permission.Handle);
        var own = await Rounds.ReviewerOfAsync(context, actor, cancel);
        return own is not null && round.Panel.Any(member => member.ReviewerId == own.Id)
                ? throw new RuleViolationException(Clauses.Application, "您是本轮评审专家，不能代其他专家录入；请由另一位经办人办理")
            : round.WhyNotEnter(reviewer, actor.Id, await SignedPapers.AreOnFileAsync(context, round.Id, cancel)) is { } blocker ? throw blocker.Refusal()
            : (reviewer, true);
    }
}
