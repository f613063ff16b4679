using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>A round being arranged on screen.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record RoundForm(ReviewRoundId? Id, RoundPlan Plan, IReadOnlyList<ReviewerId> Panel, int PanelAtLeast, int Version, bool IsDraft,
    IReadOnlyList<ReviewerChoice> Choices);

/// <summary>Opens the form: a new one with the committee's settings, or a round as it stands.</summary>
public sealed class OpenRoundForm(IDbContextFactory<AdminDbContext> contexts, ReviewerChoices choices, OfficeClock clock)
{
    /// <returns>Null where no round has the number.</returns>
    public async Task<RoundForm?> RunAsync(Actor actor, string? number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var known = await choices.RunAsync(actor, cancel);
        if (number is null)
        {
            var settings = await CommitteeBook.SettingsAsync(context, cancel);
            return new RoundForm(null, new RoundPlan("", clock.Today, settings.PassMark, ReviewCriterion.Defaults), [], settings.PanelAtLeast, 0,
                IsDraft: true, known);
        }

        return await WholeRounds.Of(context).AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel) is { } round
            ? new RoundForm(
                round.Id, new RoundPlan(round.Title, round.HeldOn, round.PassMark, round.Indicators), [.. round.Panel.Select(member => member.ReviewerId)],
                round.PanelAtLeast, round.Version, round.State == RoundState.Draft, known)
            : null;
    }
}
