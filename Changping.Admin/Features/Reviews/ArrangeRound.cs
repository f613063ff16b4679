using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <param name="Panel">In the order of the table.</param>
public sealed record RoundArrangement(RoundPlan Plan, IReadOnlyList<ReviewerId> Panel);

/// <summary>三（三）: prepares a round; its number is given at once.</summary>
public sealed class PrepareRound(CommandTransaction commands)
{
    /// <returns>The number.</returns>
    public Task<string> RunAsync(Actor actor, RoundArrangement arrangement, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.PrepareRound, null, async context =>
        {
            var numbers = await NumberSequence.OfAsync(context, arrangement.Plan.HeldOn.Year, "评审", cancel);
            var settings = await CommitteeBook.SettingsAsync(context, cancel);
            var panel = await Rounds.ReviewersAsync(context, arrangement.Panel, cancel);
            var round = new ReviewRound(Id.New<ReviewRoundId>(), numbers.Next(3), arrangement.Plan, panel, settings.PanelAtLeast, actor.Person());
            context.ReviewRounds.Add(round);
            return round.Number;
        }, cancel);
    }
}

/// <summary>Changes date, pass mark, criteria or panel while the round is in preparation; conflicts are computed anew.</summary>
public sealed class ArrangeRound(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="ConflictException">Somebody changed it since <paramref name="version"/>.</exception>
    public Task RunAsync(Actor actor, ReviewRoundId id, RoundArrangement arrangement, int version, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ArrangeRound, null, async context =>
        {
            var round = await Rounds.LoadAsync(context, id, cancel);
            ConflictException.RequireUnchanged(round.Version, version, "本评审轮次");
            round.Arrange(
                arrangement.Plan, await Rounds.ReviewersAsync(context, arrangement.Panel, cancel), await Rounds.PartiesAsync(context, round, cancel),
                clock.Today);
        }, cancel);
    }
}
