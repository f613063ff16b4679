using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>三（三）: a reviewer sees the files of an application that they review, like the rest of it: not before declaring, not where they keep out.</summary>
public sealed class ReviewedFiles(OfficeClock clock) : IFilesForReview
{
    public async Task RequireAsync(AdminDbContext context, Actor actor, Attachment attachment, CancellationToken cancel)
    {
        if (attachment.SubjectKind != RecordKind.Project || await Rounds.ReviewerOfAsync(context, actor, cancel) is not { } reviewer)
        {
            throw actor.Lacks(Permission.Read);
        }

        var (project, id) = (new ProjectId(attachment.SubjectId), reviewer.Id);
        var rounds = await WholeRounds.Of(context).AsNoTracking()
            .Where(round => round.State != RoundState.Draft && round.Projects.Any(reviewed => reviewed.ProjectId == project)
                && round.Members.Any(member => member.ReviewerId == id && member.LeftOn == null))
            .OrderBy(round => round.Number).ToListAsync(cancel);
        var parties = await ProjectInterests.ReadAsync(context, [project], cancel);
        RuleViolationException? refusal = null;
        foreach (var round in rounds)
        {
            round.Recheck([reviewer], parties, clock.Today);
            if (round.Assignment(project, id) is { IsClear: true } && IsOf(round, attachment))
            {
                return;
            }

            refusal ??= Refusal(round, project, id);
        }

        throw refusal ?? (Exception)actor.Lacks(Permission.Read);
    }

    /// <summary>What was uploaded after the review came to its end belongs to the steps that follow it.</summary>
    internal static bool IsOf(ReviewRound round, Attachment attachment) => attachment.RemovedAt is null
        && (round.ClosedOn is not { } closed || DateOnly.FromDateTime(OfficeClock.ToOffice(attachment.UploadedAt).DateTime) <= closed);

    private static RuleViolationException? Refusal(ReviewRound round, ProjectId project, ReviewerId reviewer)
    {
        try
        {
            round.RequireClear(project, reviewer);
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused;
        }
    }
}
