using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>A backup as one file, to be kept on another machine; that it left the office is in the log.</summary>
public sealed class SendBackup(BackupShelf shelf, BackupPackage packages, UploadFolder temporary, CommandTransaction commands)
{
    /// <exception cref="AccountRefusedException">All that the office has leaves with it: who takes it shows once more who they are.</exception>
    /// <returns>At its beginning, closed by who sends it, with the name that it is sent under. Null: there is none of that name.</returns>
    public async Task<(Stream Content, string Name)?> RunAsync(Actor actor, string name, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        actor.RequireFresh();
        if (shelf.Find(name) is not { } backup)
        {
            return null;
        }

        var package = temporary.Create();
        try
        {
            var isSealed = await WriteAsync(backup, package, cancel);
            await commands.RunAsync(actor, CommandKind.Backup, "下载备份", context =>
            {
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, backup.Name, [new AuditChange("字节数", null, $"{package.Length}")]));
                return Task.CompletedTask;
            }, cancel);
            package.Position = 0;
            return (package, backup.IsSealed ? name : Path.ChangeExtension(name, isSealed ? "zip.gpg" : "zip"));
        }
        catch
        {
            await package.DisposeAsync();
            throw;
        }
    }

    /// <summary>One that was made before the office had a passphrase is sealed on its way.</summary>
    private async Task<bool> WriteAsync(BackupOnShelf backup, Stream target, CancellationToken cancel)
    {
        if (backup.IsSealed)
        {
            await using var file = new FileStream(backup.File, FileMode.Open, FileAccess.Read, FileShare.Read);
            await file.CopyToAsync(target, cancel);
            return true;
        }

        await (packages.Seals ? packages.SealAsync(backup.File, target, cancel) : BackupPackage.ZipAsync(backup.File, target, cancel));
        return packages.Seals;
    }
}
