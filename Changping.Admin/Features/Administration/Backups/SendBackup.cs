using System.IO.Compression;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>A backup as one file, to be kept on another machine; that it left the office is in the log.</summary>
public sealed class SendBackup(BackupShelf shelf, UploadFolder temporary, CommandTransaction commands)
{
    /// <exception cref="AccountRefusedException">All that the office has leaves with it: who takes it shows once more who they are.</exception>
    /// <returns>At its beginning; closed by who sends it. Null: there is none of that name.</returns>
    public async Task<Stream?> RunAsync(Actor actor, string name, CancellationToken cancel)
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
            await using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
            {
                await zip.CreateEntryFromFileAsync(backup.File, backup.Name, CompressionLevel.Fastest, cancel);
                var folder = StoredCopies.FolderOf(backup.File);
                foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
                {
                    await zip.CreateEntryFromFileAsync(file, Path.GetRelativePath(Path.GetDirectoryName(folder)!, file).Replace('\\', '/'), CompressionLevel.Fastest, cancel);
                }
            }

            await commands.RunAsync(actor, CommandKind.Backup, "下载备份", context =>
            {
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, backup.Name, [new AuditChange("字节数", null, $"{package.Length}")]));
                return Task.CompletedTask;
            }, cancel);
            package.Position = 0;
            return package;
        }
        catch
        {
            await package.DisposeAsync();
            throw;
        }
    }
}
