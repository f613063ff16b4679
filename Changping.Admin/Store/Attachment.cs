using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store;

/// <summary>An uploaded scan or file that proves something of a record. Removed, it stays on the disk and says why it is gone.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    internal Attachment(
        RecordKind subjectKind, Guid subjectId, string fileName, AttachmentFormat format, ScanOutcome scan, StoredFile file, ActingPerson by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (SubjectKind, SubjectId, FileName, Format) = (subjectKind, subjectId, fileName, format);
        (Scan, File, UploadedBy, UploadedAt) = (scan, file, by, at);
    }

    public Guid Id { get; private set; }

    public RecordKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>As it was uploaded, without path, its ending that of the content.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>By content, whatever the name said.</summary>
    public AttachmentFormat Format { get; private set; }

    public ScanOutcome Scan { get; private set; }

    public StoredFile File { get; private set; } = null!;

    public ActingPerson UploadedBy { get; private set; } = null!;

    public DateTimeOffset UploadedAt { get; private set; }

    public ActingPerson? RemovedBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public string? RemovalReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// What is filed with a request for support may be about somebody's health or home, the name of the file included, and a register that came in
    /// holds full numbers of persons: seen by who may see personal data, and named in no log.
    /// </summary>
    public bool IsConfidential => IsConfidentialOf(SubjectKind);

    /// <inheritdoc cref="IsConfidential"/>
    public static bool IsConfidentialOf(RecordKind kind) => kind is RecordKind.SupportRequest or RecordKind.Import;

    /// <exception cref="FileRefusedException">Removed already, or no reason.</exception>
    internal void Remove(ActingPerson by, DateTimeOffset at, string reason)
    {
        if (RemovedAt is not null)
        {
            throw new FileRefusedException($"附件“{FileName}”已由 {RemovedBy!.Name} 移除。");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new FileRefusedException("移除附件须填写理由。");
        }

        (RemovedBy, RemovedAt, RemovalReason) = (by, at, reason.Trim());
    }
}

/// <summary>What was uploaded to a record, for its page.</summary>
public static class AttachmentRows
{
    /// <param name="subjects">Ids of the record and of its parts.</param>
    /// <returns>Those that stand first, then the removed, each the newest first.</returns>
    public static async Task<IReadOnlyList<Attachment>> OfAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await context.Attachments.AsNoTracking()
            .Where(attachment => subjects.Contains(attachment.SubjectId))
            .OrderBy(attachment => attachment.RemovedAt != null)
            .ThenByDescending(attachment => attachment.UploadedAt)
            .ThenByDescending(attachment => attachment.Id)
            .ToListAsync(cancel);

    /// <returns>How many stand, of the subjects that have any.</returns>
    public static Task<Dictionary<Guid, int>> CountAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        context.Attachments.Where(attachment => subjects.Contains(attachment.SubjectId) && attachment.RemovedAt == null)
            .GroupBy(attachment => attachment.SubjectId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    /// <returns>How many of them stand.</returns>
    public static int Standing(this IReadOnlyList<Attachment> attachments) => attachments.Count(attachment => attachment.RemovedAt is null);
}
