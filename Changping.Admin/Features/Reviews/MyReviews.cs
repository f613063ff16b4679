using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>A round as one of its reviewers sees it.</summary>
public sealed record MyRound(
    ReviewRoundId Id, string Number, string Title, DateOnly HeldOn, RoundState State, int PassMark, IReadOnlyList<ReviewCriterion> Criteria,
    ReviewerId Reviewer,
    IReadOnlyList<MyProject> Projects);

/// <summary>What may be known before the declaration: enough to know whether there is a conflict.</summary>
/// <param name="Institution">The expert's; null where no nomination is on file.</param>
/// <param name="Total">Of one's own sheet.</param>
public sealed record MyProject(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, string? Institution, AssignmentStanding Standing,
    string? WhyRecused, decimal? Total);

/// <summary>Open and closed rounds whose panel the actor is on; nothing of anybody else's.</summary>
public sealed class MyReviews(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>A reviewer sits on a few a year.</summary>
    private const int Most = 20;

    /// <returns>Null: no reviewer is linked to the account.</returns>
    public async Task<IReadOnlyList<MyRound>?> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Review);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await Rounds.ReviewerOfAsync(context, actor, cancel) is not { } reviewer)
        {
            return null;
        }

        var id = reviewer.Id;
        var rounds = await WholeRounds.Of(context).AsNoTracking()
            .Where(round => round.State != RoundState.Draft && round.Members.Any(member => member.ReviewerId == id && member.LeftOn == null))
            .OrderByDescending(round => round.Number).Take(Most).ToListAsync(cancel);
        var parties = (await ProjectInterests.ReadAsync(context,
            [.. rounds.SelectMany(round => round.Projects).Select(project => project.ProjectId).Distinct()], cancel))
            .ToDictionary(party => party.Id);
        foreach (var round in rounds)
        {
            round.Recheck([reviewer], [.. round.Projects.Select(project => parties[project.ProjectId])], clock.Today);
        }

        var ids = parties.Keys.ToArray();
        var titles = await context.Projects.Where(project => ids.Contains(project.Id)).Select(project => new { project.Id, project.Facts.Title })
            .ToDictionaryAsync(project => project.Id, project => project.Title, cancel);
        return [.. rounds.Select(round => new MyRound(
            round.Id, round.Number, round.Title, round.HeldOn, round.State, round.PassMark, round.Indicators, id,
            [.. round.Projects.OrderBy(project => project.Sequence)
                .Select(project => Mine(round, id, parties[project.ProjectId], titles[project.ProjectId]))]))];
    }

    private static MyProject Mine(ReviewRound round, ReviewerId reviewer, ProjectParties party, string title)
    {
        var assignment = round.Assignment(party.Id, reviewer)!;
        return new MyProject(party.Id, party.Number, title, party.Enterprise, party.Expert.Name, party.Expert.Unit,
            round.Standing(assignment), assignment.WhyRecused, round.Sheet(party.Id, reviewer)?.Total);
    }
}
