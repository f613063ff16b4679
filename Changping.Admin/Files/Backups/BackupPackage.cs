using System.IO.Compression;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files.Backups;

/// <summary>A backup in one file: a zip of the database and the folder beside it, sealed where the office has a passphrase.</summary>
public sealed class BackupPackage(BackupPassphrase passphrase, WorkPlace work)
{
    /// <summary>What a sealed backup is called.</summary>
    public const string SealedSuffix = ".zip.gpg";

    public bool Seals => passphrase.IsSet;

    public static bool IsSealed(string file) => file.EndsWith(SealedSuffix, StringComparison.OrdinalIgnoreCase);

    /// <param name="backup">A database with its folder beside it.</param>
    public static async Task ZipAsync(string backup, Stream target, CancellationToken cancel)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await zip.CreateEntryFromFileAsync(backup, Path.GetFileName(backup), CompressionLevel.Fastest, cancel);
        var folder = StoredCopies.FolderOf(backup);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            await zip.CreateEntryFromFileAsync(file, Path.GetRelativePath(Path.GetDirectoryName(folder)!, file).Replace('\\', '/'),
                CompressionLevel.Fastest, cancel);
        }
    }

    /// <exception cref="BackupRefusedException">The passphrase cannot be read.</exception>
    public Task SealAsync(string backup, Stream target, CancellationToken cancel) => SealAsync(backup, target, passphrase.Read(), cancel);

    /// <summary>A backup made in the office's own folder and kept elsewhere only as a sealed file; whole or not at all.</summary>
    /// <param name="target">Where nothing is yet.</param>
    /// <param name="otherwise">A passphrase file that counts instead of the office's own; null: the office's.</param>
    /// <param name="make">Makes the backup as the file that it is told.</param>
    public async Task<T> MakeSealedAsync<T>(string target, string? otherwise, Func<string, Task<T>> make, CancellationToken cancel)
    {
        var key = KeyOf(otherwise);
        if (Path.Exists(target))
        {
            throw new BackupRefusedException("exists", $"{target} 已存在，没有覆盖；请换一个文件名。");
        }

        using var place = work.Begin();
        var plain = Path.Combine(place.Path, Path.GetFileName(target)[..^SealedSuffix.Length] + ".db");
        var made = await make(plain);
        using var part = work.BeginFile($"{target}.{Guid.NewGuid():N}.part");
        await using (var file = new FileStream(part.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await SealAsync(plain, file, key, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(part.Path, target, overwrite: false);
        return made;
    }

    /// <summary>As it lies; of a sealed one, out of its package in a place that goes with what is returned.</summary>
    /// <param name="otherwise">A passphrase file that counts instead of the office's own; null: the office's.</param>
    /// <exception cref="BackupRefusedException">Another passphrase, or not as it was written.</exception>
    public async Task<OpenedBackup> OpenAsync(string backup, string? otherwise, CancellationToken cancel)
    {
        if (!IsSealed(backup))
        {
            return new OpenedBackup(backup, null);
        }

        var key = KeyOf(otherwise);
        var place = work.Begin();
        try
        {
            var package = Path.Combine(place.Path, "backup.zip");
            await using (var source = new FileStream(backup, FileMode.Open, FileAccess.Read, FileShare.Read))
            await using (var target = new FileStream(package, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await SealedPackage.OpenAsync(source, Path.GetFileName(backup), key, target, cancel);
            }

            var inside = Directory.CreateDirectory(Path.Combine(place.Path, "backup")).FullName;
            await ZipFile.ExtractToDirectoryAsync(package, inside, cancel);
            File.Delete(package);
            return Directory.GetFiles(inside) is [var database]
                ? new OpenedBackup(database, place)
                : throw new BackupRefusedException("not-a-backup", $"{Path.GetFileName(backup)} 里没有数据库，没有恢复，未作改动；请核对文件名。");
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    private string KeyOf(string? otherwise) => (otherwise is null ? passphrase : new BackupPassphrase(otherwise)).Read();

    private static Task SealAsync(string backup, Stream target, string key, CancellationToken cancel) =>
        SealedPackage.WriteAsync(target, key, content => ZipAsync(backup, content, cancel));
}

/// <summary>A backup as restoring reads it.</summary>
/// <param name="file">The database; its files lie beside it.</param>
/// <param name="place">Null: it lies where it was.</param>
public sealed class OpenedBackup(string file, IDisposable? place) : IDisposable
{
    public string File { get; } = file;

    public void Dispose() => place?.Dispose();
}
