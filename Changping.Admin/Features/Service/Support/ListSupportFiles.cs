using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Support;

/// <summary>What was uploaded to a request, for who may see personal data: the name of a file alone can say what somebody suffers from.</summary>
public sealed class ListSupportFiles(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<IReadOnlyList<Attachment>> RunAsync(Actor actor, SupportRequestId id, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await AttachmentRows.OfAsync(context, [id.Value], cancel);
    }
}
