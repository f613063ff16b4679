using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>The office over another file than its own, with what lies beside that file.</summary>
public delegate ServiceProvider OpenOffice(string database);

/// <summary>What a backup holds, and what is wrong with it.</summary>
/// <param name="Lost">Stored files that are missing or not as they were: what is left is kept.</param>
public sealed record BackupMade(
    string File, long Bytes, int Documents, int Attachments, int Templates, int Keys, IReadOnlyList<CheckResult> Checks, IReadOnlyList<string> Lost)
{
    public bool IsGood => Lost.Count == 0 && Checks.All(check => check.Ok);
}

/// <summary>A consistent copy of the database while the office works, checked, with documents, attachments, templates and keys beside it; whole or
/// not at all.</summary>
public sealed class TakeBackup(IServiceProvider office, OpenOffice open, OfficeFiles files, OfficePapers papers, UnfinishedFiles unfinished, TimeProvider time)
{
    /// <param name="database">The office's.</param>
    /// <param name="target">Where nothing is yet, in a folder that is there.</param>
    /// <exception cref="BackupRefusedException">Something is there, there is no space, or the database cannot be copied; nothing is left of it.</exception>
    public async Task<BackupMade> RunAsync(Actor actor, string database, string target, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        var lasting = StoredCopies.FolderOf(target);
        if (new[] { target, lasting }.FirstOrDefault(Path.Exists) is { } taken)
        {
            throw new BackupRefusedException("exists", $"{taken} 已存在，没有覆盖；请换一个文件名。");
        }

        if (FreeSpace.Lacking(Path.GetDirectoryName(target)!, FreeSpace.SizeOf(database)) is { } lacking)
        {
            throw new BackupRefusedException("no-space", $"备份{lacking}，没有备份，未作改动；请腾出磁盘空间，或换一处存放。");
        }

        var folder = $"{lasting}.{Guid.NewGuid():N}.part";
        unfinished.Begin(folder);
        try
        {
            using var copy = DatabaseCopy.Take(database, target, live: true, unfinished);
            var stored = new StoredCopies(copy, time);
            IReadOnlyList<CheckResult> checks;
            bool isCurrent;
            await using (var beside = open(copy.File))
            {
                (isCurrent, checks) = await CopyChecks.OfAsync(beside, copy, database);
            }

            var lost = await stored.SaveAsync(files, folder, cancel);
            var (templates, keys) = papers.Save(folder);
            if (isCurrent)
            {
                await CopyChecks.RecordAsync(office, actor, CommandKind.Backup, target, copy.Bytes);
            }

            var bytes = copy.Bytes;
            Keep(copy, folder, lasting);
            return new BackupMade(target, bytes, stored.Documents, stored.Attachments, templates, keys, checks, lost);
        }
        finally
        {
            Remove(folder);
            unfinished.End(folder);
        }
    }

    /// <summary>The database last: where it lies, its files lie beside it. A kill in between makes them leftovers.</summary>
    private void Keep(DatabaseCopy copy, string folder, string lasting)
    {
        unfinished.Begin(lasting);
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, lasting);
            }

            copy.Keep();
        }
        catch
        {
            Remove(lasting);
            throw;
        }
        finally
        {
            unfinished.End(lasting);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
