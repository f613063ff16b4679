using Changping.Admin.Data;
using Changping.Admin.Data.Attachments;
using Changping.Admin.Data.Storage;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Documents;

/// <summary>Gives out an issued document, proven to be as it was issued; each copy that leaves is recorded.</summary>
public sealed class ReadIssuedDocument(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeFiles files, ILogger<ReadIssuedDocument> log)
{
    /// <returns>Null where there is none of this id.</returns>
    /// <exception cref="FileRefusedException">Gone from the disk, or changed since it was issued.</exception>
    public async Task<OpenedFile?> RunAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.IssuedDocuments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } document)
        {
            return null;
        }

        var content = await files.Documents.GiveOutAsync(commands, actor, "下载文书", document, document.File, log, cancel);
        return new OpenedFile(content, document.FileName, AttachmentFormat.Docx.MediaType());
    }
}
