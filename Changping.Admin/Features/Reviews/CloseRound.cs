using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <param name="Returned">What the panel sends back to the company, with the reason.</param>
/// <param name="Version">Of the round whose scores were looked at.</param>
public sealed record RoundClosing(ReviewRoundId Id, IReadOnlyDictionary<ProjectId, string> Returned, int Version);

/// <summary>Ends a round: every project on it is decided in the same transaction. One without a result stays under review.</summary>
public sealed class CloseRound(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="Changping.Domain.Policy.RuleViolationException">Not open, or somebody closed it before.</exception>
    /// <exception cref="ConflictException">A score came in since it was looked at.</exception>
    public Task RunAsync(Actor actor, RoundClosing closing, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.CloseRound, null, async context =>
        {
            var round = await Rounds.LoadAsync(context, closing.Id, cancel);
            if (round.State == RoundState.Open)
            {
                ConflictException.RequireUnchanged(round.Version, closing.Version, "本评审轮次");
                round.Recheck(await Rounds.PanelAsync(context, round, cancel), await Rounds.PartiesAsync(context, round, cancel), clock.Today);
            }

            var ids = round.Projects.Select(project => project.ProjectId).ToArray();
            var projects = await context.Projects.Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancel);
            var gone = projects.Values.Where(project => project.State != ProjectState.UnderReview || project.RoundId != round.Id)
                .Select(project => project.Id).ToHashSet();
            round.Close(closing.Returned, gone, await SignedPapers.AreOnFileAsync(context, round.Id, cancel), actor.Person(), clock.Today);
            foreach (var reviewed in round.Projects)
            {
                Follow(projects[reviewed.ProjectId], reviewed);
            }
        }, cancel);
    }

    private static void Follow(CooperationProject project, ReviewedProject reviewed)
    {
        if (reviewed.Outcome is ReviewOutcome.Passed or ReviewOutcome.Rejected)
        {
            project.Decide(reviewed.Outcome == ReviewOutcome.Passed, reviewed.OutcomeReason!);
        }
        else if (reviewed.Outcome == ReviewOutcome.Returned)
        {
            project.Return(reviewed.OutcomeReason);
        }
    }
}
