using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>Shows some files to people who may not read records in general: to a reviewer those of an application.</summary>
public interface IFilesForReview
{
    /// <exception cref="NotPermittedException">None of theirs.</exception>
    /// <exception cref="Changping.Domain.Policy.RuleViolationException">Theirs, but they keep out of it or declared nothing yet.</exception>
    Task RequireAsync(AdminDbContext context, Actor actor, Attachment attachment, CancellationToken cancel);
}

/// <summary>Who may see what was uploaded: the one home of it, for the lists of pages, the copies that leave and the looks on screen.</summary>
public sealed class AttachmentSight(IFilesForReview review)
{
    /// <exception cref="NotPermittedException">The page of the record would not show it either.</exception>
    public Task RequireAsync(AdminDbContext context, Actor actor, Attachment attachment, CancellationToken cancel)
    {
        if (actor.May(Permission.Read) || !actor.May(Permission.Review))
        {
            return RequireRecordAsync(context, actor, attachment.SubjectKind, attachment.SubjectId, cancel);
        }

        actor.Require(Permission.Review);
        return review.RequireAsync(context, actor, attachment, cancel);
    }

    /// <summary>All files of a record, as its page lists them.</summary>
    /// <exception cref="NotPermittedException">No right to the record's files.</exception>
    /// <exception cref="FileRefusedException">The signed papers of a round whose panel the actor is on.</exception>
    public static async Task RequireRecordAsync(AdminDbContext context, Actor actor, RecordKind kind, Guid subject, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        if (Attachment.IsConfidentialOf(kind))
        {
            actor.Require(Permission.RevealPersonalData);
        }

        if (kind == RecordKind.Round && await SatOnPanelAsync(context, actor, new ReviewRoundId(subject), cancel))
        {
            throw new FileRefusedException("您是该轮评审专家，签字的声明和评分表载有他人的评分，由其他人员查看。");
        }
    }

    private static async Task<bool> SatOnPanelAsync(AdminDbContext context, Actor actor, ReviewRoundId id, CancellationToken cancel) => await (
        from reviewer in context.Reviewers
        where reviewer.AccountId == actor.Id
        from round in context.ReviewRounds
        where round.Id == id && round.Members.Any(member => member.ReviewerId == reviewer.Id)
        select round).AnyAsync(cancel);
}
