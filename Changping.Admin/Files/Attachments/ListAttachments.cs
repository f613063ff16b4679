using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files.Attachments;

/// <summary>What was uploaded to one record, where its page has no list of its own.</summary>
public sealed class ListAttachments(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<IReadOnlyList<Attachment>> RunAsync(Actor actor, RecordKind subjectKind, Guid subjectId, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await AttachmentSight.RequireRecordAsync(context, actor, subjectKind, subjectId, cancel);
        return await AttachmentRows.OfAsync(context, [subjectId], cancel);
    }
}
