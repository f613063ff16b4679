using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>A backup onto the shelf, tried at once, and what is too many taken away: by the clock, and by a button.</summary>
public sealed class KeepBackups(BackupShelf shelf, TakeBackup take, ProveBackup prove, BackupPackage package, DatabasePlace database,
    OfficeClock clock, OfficeMeter meter)
{
    /// <exception cref="BackupRefusedException">None could be made; those that are there stay.</exception>
    public async Task<BackupOnShelf> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        bool? isGood = null;
        try
        {
            var made = await MakeAsync(actor, cancel);
            isGood = made.Proof?.IsGood;
            return made;
        }
        finally
        {
            meter.CountBackup(isGood);
        }
    }

    private async Task<BackupOnShelf> MakeAsync(Actor actor, CancellationToken cancel)
    {
        var file = shelf.NewFile(clock.Now);
        WritableFolder.Ensure(shelf.Plan.Folder, "环境变量 Backups__Folder");
        Task<BackupMade> MakeAsync(string plain) => take.RunAsync(actor, database.File, plain, cancel);
        await (BackupPackage.IsSealed(file) ? package.MakeSealedAsync(file, null, MakeAsync, cancel) : MakeAsync(file));
        await prove.RunAsync(actor, shelf.Find(Path.GetFileName(file))!, cancel);
        shelf.Thin();
        return shelf.Find(Path.GetFileName(file))!;
    }
}
