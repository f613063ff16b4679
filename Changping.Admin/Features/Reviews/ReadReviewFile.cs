using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>What a reviewer reads of an application: no identity, account or phone numbers.</summary>
/// <param name="Sheet">One's own; null before it is handed in.</param>
/// <param name="Files">Of the application, as far as they were there when it was reviewed.</param>
public sealed record ReviewFile(
    ReviewRoundId Round, string RoundNumber, RoundState State, int PassMark, IReadOnlyList<ReviewCriterion> Criteria, ReviewerId Reviewer,
    CooperationProject Project, string Enterprise, string Industry, string Expert, NominationFacts? Nomination, string? Institution, ScoreSheet? Sheet,
    IReadOnlyList<Attachment> Files);

/// <summary>The file of one project, for a panel member who declared that nothing conflicts.</summary>
public sealed class ReadReviewFile(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <returns>Null where there is no such round or project, or the actor is not on its panel.</returns>
    /// <exception cref="RuleViolationException">Recused, or nothing declared yet.</exception>
    public async Task<ReviewFile?> RunAsync(Actor actor, string roundNumber, string projectNumber, CancellationToken cancel)
    {
        actor.Require(Permission.Review);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = await WholeRounds.Of(context).AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == roundNumber, cancel);
        var project = await context.Projects.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == projectNumber, cancel);
        var reviewer = await Rounds.ReviewerOfAsync(context, actor, cancel);
        if (round is null || round.State == RoundState.Draft || project is null || reviewer is null || round.Assignment(project.Id, reviewer.Id) is null
            || round.Panel.All(member => member.ReviewerId != reviewer.Id))
        {
            return null;
        }

        round.Recheck([reviewer], await ProjectInterests.ReadAsync(context, [project.Id], cancel), clock.Today);
        round.RequireClear(project.Id, reviewer.Id);
        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == project.ExpertId, cancel);
        var nomination = await context.Nominations.AsNoTracking().Where(candidate => candidate.ExpertId == expert.Id)
            .OrderByDescending(candidate => candidate.IsAdmitted).ThenByDescending(candidate => candidate.NominatedOn).FirstOrDefaultAsync(cancel);
        var institution = await InstitutionAsync(context, nomination?.Facts.InstitutionId, cancel);
        return new ReviewFile(
            round.Id, round.Number, round.State, round.PassMark, round.Indicators, reviewer.Id, project, enterprise.Name, enterprise.Industry, expert.Name,
            nomination?.Facts, institution, round.Sheet(project.Id, reviewer.Id),
            [.. (await AttachmentRows.OfAsync(context, [project.Id.Value], cancel)).Where(file => ReviewedFiles.IsOf(round, file))]);
    }

    private static async Task<string?> InstitutionAsync(AdminDbContext context, InstitutionId? id, CancellationToken cancel) => id is { } known
        ? await context.Institutions.Where(institution => institution.Id == known).Select(institution => institution.Name).FirstAsync(cancel)
        : null;
}
