using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>Gives out an attachment, proven to be the one that was uploaded; each copy that leaves is recorded.</summary>
public sealed class ReadAttachment(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeFiles files, ILogger<ReadAttachment> log)
{
    /// <returns>Null where there is none of this id.</returns>
    /// <exception cref="NotPermittedException">It is confidential, and the actor may not see personal data.</exception>
    /// <exception cref="FileRefusedException">Removed, gone from the disk, or changed.</exception>
    public async Task<OpenedFile?> RunAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Attachments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } attachment)
        {
            return null;
        }

        if (attachment.IsConfidential)
        {
            actor.Require(Permission.RevealPersonalData);
        }

        if (attachment.RemovedAt is not null)
        {
            throw new FileRefusedException($"附件“{attachment.FileName}”已由 {attachment.RemovedBy!.Name} 移除（{attachment.RemovalReason}），不再提供。");
        }

        var content = await files.Attachments.GiveOutAsync(commands, actor, CommandKind.DownloadAttachment, attachment, attachment.File, log, cancel);
        return new OpenedFile(content, attachment.FileName, attachment.Format.MediaType());
    }
}
