using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>Gives out an attachment, proven to be the one that was uploaded, to whom its record's page shows it; each copy that leaves is recorded.</summary>
public sealed class ReadAttachment(
    IDbContextFactory<AdminDbContext> contexts, AttachmentSight sight, CommandTransaction commands, OfficeFiles files, ILogger<ReadAttachment> log)
{
    /// <returns>Null where there is none of this id.</returns>
    /// <exception cref="NotPermittedException">The record's page would not show it to the actor.</exception>
    /// <exception cref="FileRefusedException">Removed, gone from the disk, or changed.</exception>
    public Task<OpenedFile?> RunAsync(Actor actor, Guid id, CancellationToken cancel) => OpenAsync(actor, id, CommandKind.DownloadAttachment, _ => { }, cancel);

    /// <param name="kind">As the log calls it.</param>
    /// <param name="check">Of what it is; throws where it does not go this way.</param>
    internal async Task<OpenedFile?> OpenAsync(Actor actor, Guid id, CommandKind kind, Action<Attachment> check, CancellationToken cancel)
    {
        actor.Require(actor.May(Permission.Review) && !actor.May(Permission.Read) ? Permission.Review : Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Attachments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } attachment)
        {
            return null;
        }

        await sight.RequireAsync(context, actor, attachment, cancel);
        if (attachment.RemovedAt is not null)
        {
            throw new FileRefusedException($"附件“{attachment.FileName}”已由 {attachment.RemovedBy!.Name} 移除（{attachment.RemovalReason}），不再提供。");
        }

        check(attachment);
        var content = await files.Attachments.GiveOutAsync(commands, actor, kind, attachment, attachment.File, log, cancel);
        return new OpenedFile(content, attachment.FileName, attachment.Format.MediaType());
    }
}

/// <summary>Shows an attachment on screen: pictures and PDF, known by their bytes when they came in and proven since; everything else only leaves as
/// a file.</summary>
public sealed class PreviewAttachment(ReadAttachment read)
{
    /// <inheritdoc cref="ReadAttachment.RunAsync"/>
    public Task<OpenedFile?> RunAsync(Actor actor, Guid id, CancellationToken cancel) =>
        read.OpenAsync(actor, id, CommandKind.PreviewAttachment, RequireShown, cancel);

    private static void RequireShown(Attachment attachment)
    {
        if (!attachment.Format.IsShown())
        {
            throw new FileRefusedException($"“{attachment.FileName}”是{attachment.Format.ChineseName()}，不能在页面中预览；请下载后打开。");
        }
    }
}
