using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Documents;

/// <summary>Gives out an issued document, proven to be as it was issued; each copy that leaves is recorded.</summary>
public sealed class ReadIssuedDocument(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeFiles files,
    ILogger<ReadIssuedDocument> log)
{
    /// <returns>Null where there is none of this id.</returns>
    /// <exception cref="FileRefusedException">Gone from the disk, or changed since it was issued.</exception>
    public async Task<OpenedFile?> RunAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.IssuedDocuments.AsNoTracking().Include(candidate => candidate.Concerns)
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } document)
        {
            return null;
        }

        if (await SatOnPanelAsync(context, actor, document, cancel))
        {
            throw new FileRefusedException($"您是该轮评审专家，“{document.Title}”载有您回避或他人的评分，由其他人员办理。");
        }

        var content = await files.Documents.GiveOutAsync(commands, actor, CommandKind.DownloadDocument, document, document.File, log, cancel);
        return new OpenedFile(content, document.FileName, AttachmentFormat.Docx.MediaType());
    }

    /// <summary>Papers with the scores of a round are not for its panel: who kept out of a project never learns how it was scored.</summary>
    private static Task<bool> SatOnPanelAsync(AdminDbContext context, Actor actor, IssuedDocument document, CancellationToken cancel)
    {
        var rounds = document.Concerns.Select(concern => concern.SubjectId).Append(document.SubjectId).Select(ReviewRoundId.From).ToArray();
        return (
            from reviewer in context.Reviewers
            where reviewer.AccountId == actor.Id
            from round in context.ReviewRounds
            where rounds.Contains(round.Id) && round.Members.Any(member => member.ReviewerId == reviewer.Id)
            select round).AnyAsync(cancel);
    }
}
