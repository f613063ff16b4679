using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Files;

/// <summary>
/// What killed processes have left: halves of exports, backups and keys, uploads, documents that no record came to name. Swept at each start, and by
/// the verb sweep.
/// </summary>
/// <param name="run">The folder of the running office.</param>
public sealed class Leftovers(string run, UnfinishedFiles unfinished, OfficeFiles files, IDbContextFactory<AdminDbContext> contexts, TimeProvider time)
{
    /// <summary>What the folder is called that lies beside a backup, after the name of the backup.</summary>
    internal const string BesideBackup = ".files";

    /// <summary>Whoever is just writing a key is done with it by then.</summary>
    private static readonly TimeSpan KeyIsWritten = TimeSpan.FromMinutes(1);

    /// <returns>What was removed.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(CancellationToken cancel) =>
    [
        .. await unfinished.SweepAsync(path => IsWantedAsync(path, cancel), path => FileStore.IsStoredName(path) && !IsOurs(path)),
        .. OfEarlierPrograms(), .. HalfKeys(),
    ];

    /// <summary>Several databases may share one folder of the running office; each has its stored files beside it.</summary>
    private bool IsOurs(string path) => files.Documents.IsPlaceOf(path) || files.Attachments.IsPlaceOf(path);

    /// <summary>A stored file has its lasting name before its record is committed, and what lies beside a backup before the backup has.</summary>
    private async Task<bool> IsWantedAsync(string path, CancellationToken cancel)
    {
        if (!IsOurs(path))
        {
            return path.EndsWith(BesideBackup, StringComparison.Ordinal) && File.Exists(path[..^BesideBackup.Length]);
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
            if (OwnFiles.TryRemove(left))
            {
                yield return left;
            }
        }
    }

    /// <summary>Secrets that nothing was written with.</summary>
    private IEnumerable<string> HalfKeys()
    {
        var keys = Path.Combine(run, "keys");
        foreach (var half in Directory.Exists(keys) ? Directory.GetFiles(keys, "*.key.part") : [])
        {
            if (time.GetUtcNow() - new DateTimeOffset(File.GetLastWriteTimeUtc(half)) > KeyIsWritten && OwnFiles.TryRemove(half))
            {
                yield return half;
            }
        }
    }
}
