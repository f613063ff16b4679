using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>Takes an uploaded file to a record: copied and hashed, known by its content, scanned, and only then written down.</summary>
public sealed class AddAttachment(CommandTransaction commands, OfficeFiles files, IVirusScan scanner, TimeProvider time)
{
    /// <summary>Exactly this many still pass.</summary>
    public const long MostBytes = 20L << 20;

    /// <param name="name">As the browser gave it; only shown.</param>
    /// <returns>The id of the attachment.</returns>
    /// <exception cref="ConflictException">The record is gone; nothing was kept.</exception>
    /// <exception cref="FileRefusedException">Empty, too long, none of the formats, infected, not scanned to an end, or there already; nothing was
    /// kept.</exception>
    public async Task<Guid> RunAsync(Actor actor, RecordKind subjectKind, Guid subjectId, string name, Stream content, CancellationToken cancel)
    {
        actor.Require(RightTo(subjectKind));
        var shown = FileNames.Clean(name, "");
        using var incoming = await files.Attachments.TakeAsync(content, MostBytes, $"“{shown}”超过 {MostBytes >> 20} MB，没有保存；请压缩扫描分辨率或分成几份上传。", cancel);
        var format = Sniff(incoming, shown);
        var scan = await scanner.ScanAsync(incoming.Path, cancel);
        if (scan == ScanOutcome.Infected)
        {
            throw new FileRefusedException($"查毒程序在“{shown}”中发现病毒，没有保存；请联系系统管理员。");
        }

        var extension = format.Extensions().FirstOrDefault(known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? format.Extensions()[0];
        var attachment = new Attachment(subjectKind, subjectId, FileNames.Clean(name, extension), format, scan, incoming.Keep(), actor.Person(),
            time.GetUtcNow());
        try
        {
            await commands.RunAsync(actor, CommandKind.UploadAttachment, null, async context =>
            {
                await RequireStandingAsync(context, attachment, cancel);
                await RequireNewAsync(context, attachment, shown, cancel);
                context.Attachments.Add(attachment);
            }, cancel);
        }
        catch
        {
            files.Attachments.Discard(attachment.File);
            throw;
        }

        files.Attachments.Settle(attachment.File);
        return attachment.Id;
    }

    /// <summary>The bank's slips of a batch are filed by whoever enters its receipts.</summary>
    internal static Permission RightTo(RecordKind subjectKind) => subjectKind == RecordKind.Batch ? Permission.EnterReceipts : Permission.Handle;

    /// <summary>A file of somebody who was taken away meanwhile would be found by nobody, and stay.</summary>
    private static async Task RequireStandingAsync(AdminDbContext context, Attachment attachment, CancellationToken cancel)
    {
        if (attachment.SubjectKind == RecordKind.Nomination)
        {
            var nomination = new NominationId(attachment.SubjectId);
            await context.Nominations.AsNoTracking().StandingAsync(candidate => candidate.Id == nomination, cancel);
        }
        else if (attachment.SubjectKind == RecordKind.Expert)
        {
            var expert = new ExpertId(attachment.SubjectId);
            await context.Experts.AsNoTracking().StandingAsync(candidate => candidate.Id == expert, cancel);
        }
    }

    /// <summary>Twice the same proves no more than once.</summary>
    private static async Task RequireNewAsync(AdminDbContext context, Attachment attachment, string shown, CancellationToken cancel)
    {
        var known = await context.Attachments
            .Where(other => other.SubjectKind == attachment.SubjectKind && other.SubjectId == attachment.SubjectId && other.RemovedAt == null)
            .Where(other => other.File.Hash == attachment.File.Hash).Select(other => other.FileName).FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            throw new FileRefusedException($"“{shown}”与这里已有的附件“{known}”内容完全相同，没有重复保存；如是另一份材料，请检查是否选错文件。");
        }
    }

    private static AttachmentFormat Sniff(IncomingFile incoming, string shown)
    {
        using var file = incoming.OpenRead();
        return ContentSniffer.Sniff(file, shown);
    }
}
