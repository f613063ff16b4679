using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files;

/// <summary>What killed processes have left: halves of exports and backups, uploads, documents that no record came to name. Swept at each start, and by the verb sweep.</summary>
/// <param name="run">The folder of the running office.</param>
public sealed class Leftovers(string run, UnfinishedFiles unfinished, OfficeFiles files, IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>What was removed.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(CancellationToken cancel) =>
        [.. await unfinished.SweepAsync(path => IsNamedAsync(path, cancel)), .. OfEarlierPrograms()];

    /// <summary>A stored file has its lasting name before its record is committed.</summary>
    private async Task<bool> IsNamedAsync(string path, CancellationToken cancel)
    {
        if (!files.Documents.IsPlaceOf(path) && !files.Attachments.IsPlaceOf(path))
        {
            return false;
        }

        var name = Path.GetFileName(path);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.IssuedDocuments.IgnoreQueryFilters().AnyAsync(document => document.File.StoredName == name, cancel)
            || await context.Attachments.IgnoreQueryFilters().AnyAsync(attachment => attachment.File.StoredName == name, cancel);
    }

    /// <summary>Full registers that an earlier program wrote under this name and left when it was killed; one that is being sent is locked.</summary>
    private IEnumerable<string> OfEarlierPrograms()
    {
        foreach (var left in Directory.Exists(run) ? Directory.GetFiles(run, "export-*.tmp") : [])
        {
            if (TryRemove(left))
            {
                yield return left;
            }
        }
    }

    private static bool TryRemove(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
