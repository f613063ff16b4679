using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>A backup is worth what comes back from it: it is restored to a temporary place, every check is asked there, files included, and the
/// place is removed again.</summary>
public sealed class ProveBackup(OpenOffice open, BackupPackage package, WorkPlace work, TimeProvider time)
{
    /// <returns>Also kept beside the backup.</returns>
    public async Task<BackupProof> RunAsync(Actor actor, BackupOnShelf backup, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        using var place = work.Begin();
        var proof = await TryAsync(backup, Path.Combine(place.Path, "changping.db"), cancel);
        BackupShelf.Write(backup.File, proof);
        return proof;
    }

    private async Task<BackupProof> TryAsync(BackupOnShelf backup, string database, CancellationToken cancel)
    {
        IReadOnlyList<string> lost;
        try
        {
            using var opened = await package.OpenAsync(backup.File, null, cancel);
            using var copy = DatabaseCopy.Take(opened.File, database, live: false);
            await using (var office = open(database))
            {
                lost = await new StoredCopies(copy, time).ReturnAsync(StoredCopies.FolderOf(opened.File), office.GetRequiredService<OfficeFiles>(), cancel);
            }

            copy.Keep();
        }
        catch (BackupRefusedException refused)
        {
            return new BackupProof(time.GetUtcNow(), false, refused.Message);
        }

        await using var restored = open(database);
        var checks = await restored.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, cancel);
        await using var context = await restored.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync(cancel);
        List<string> wrong = [.. lost, .. checks.Where(check => !check.Ok).Select(check => $"{check.Title}：{check.Detail}")];
        return new BackupProof(time.GetUtcNow(), wrong.Count == 0,
            wrong.Count > 0 ? string.Join("；", wrong.Take(CheckResult.Named))
                : $"恢复后 {checks.Count} 项核验相符，{await context.AuditEntries.CountAsync(cancel):N0} 条操作日志");
    }
}
