using System.Buffers;
using System.Security.Cryptography;
using Changping.Admin.Store;

namespace Changping.Admin.Files;

/// <summary>
/// A folder of files that records name. A file is whole on the disk before its record is written, so a record never names a file that is not there;
/// one that no record names after all does no harm.
/// </summary>
public sealed class FileStore
{
    private const string Unfinished = ".part";
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    private readonly string _folder;
    private readonly UnfinishedFiles? _unfinished;

    /// <param name="folder">Made with its first file.</param>
    /// <param name="unfinished">Knows what is not named by a record yet, should this process be killed.</param>
    public FileStore(string folder, TimeProvider time, UnfinishedFiles? unfinished = null)
    {
        _unfinished = unfinished;
        _folder = Path.GetFullPath(folder);

        // What a crash left half-written; younger ones may belong to another process.
        foreach (var left in Directory.Exists(_folder) ? new DirectoryInfo(_folder).GetFiles("*" + Unfinished) : [])
        {
            if (time.GetUtcNow() - left.LastWriteTimeUtc > Abandoned)
            {
                left.Delete();
            }
        }
    }

    /// <summary>Copies the content under a temporary name, counting and hashing it on the way.</summary>
    /// <param name="tooLong">Said where the content is longer than <paramref name="mostBytes"/>; nothing is kept of it then.</param>
    /// <exception cref="FileRefusedException">Too long, or empty.</exception>
    public async Task<IncomingFile> TakeAsync(Stream content, long mostBytes, string tooLong, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        var name = Guid.NewGuid().ToString("N");
        var incoming = new IncomingFile(Path.Combine(_folder, name + Unfinished), Path.Combine(_folder, name), _unfinished);
        try
        {
            await using var copy = new FileStream(incoming.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            incoming.File = await CopyAsync(content, copy, name, mostBytes, tooLong, cancel);
            copy.Flush(flushToDisk: true);
            return incoming;
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
    }

    /// <summary>Takes back what was kept for a record that was not written after all.</summary>
    public void Discard(StoredFile file)
    {
        File.Delete(PathOf(file));
        _unfinished?.End(PathOf(file));
    }

    /// <summary>Its record is being deleted: should this process be killed before <see cref="Discard"/>, the next start removes it, once no record
    /// names it.</summary>
    public void GiveUp(StoredFile file) => _unfinished?.Begin(PathOf(file));

    /// <summary>Its record is committed.</summary>
    public void Settle(StoredFile file) => _unfinished?.Settle(PathOf(file));

    /// <summary>Whether a path is that of a whole file in here.</summary>
    public bool IsPlaceOf(string path) => Path.GetDirectoryName(path) == _folder && IsStoredName(path);

    /// <summary>Whether a path is that of a whole file in here or in the store of another database.</summary>
    public static bool IsStoredName(string path) => Guid.TryParseExact(Path.GetFileName(path), "N", out _);

    /// <summary>Opens a file after proving that it is still the one that was taken in.</summary>
    /// <param name="title">What the file is, for the refusal.</param>
    /// <exception cref="FileRefusedException">It is gone, or changed.</exception>
    public async Task<Stream> OpenAsync(StoredFile file, string title, CancellationToken cancel)
    {
        FileStream stored;
        try
        {
            stored = new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.Asynchronous);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileRefusedException($"“{title}”的文件不在存储目录中，无法提供；请联系系统管理员从备份恢复。", missing);
        }

        try
        {
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancel));
            if (hash != file.Hash)
            {
                throw new FileRefusedException($"“{title}”的文件与登记时不一致（SHA-256 不符），未予提供；请联系系统管理员核对备份。");
            }

            stored.Position = 0;
            return stored;
        }
        catch
        {
            await stored.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether it is here and still the one that was taken in.</summary>
    public async Task<bool> HoldsAsync(StoredFile file, CancellationToken cancel)
    {
        try
        {
            await using var stored = await OpenAsync(file, file.StoredName, cancel);
            return true;
        }
        catch (FileRefusedException)
        {
            return false;
        }
    }

    /// <summary>Takes over a file of another store under the name that its record knows, in the place of one that is not as it was.</summary>
    /// <returns>False: the other does not hold it either.</returns>
    public async Task<bool> CopyFromAsync(FileStore other, StoredFile file, CancellationToken cancel)
    {
        if (!await other.HoldsAsync(file, cancel))
        {
            return false;
        }

        Directory.CreateDirectory(_folder);
        var half = $"{PathOf(file)}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var content = await other.OpenAsync(file, file.StoredName, cancel))
            await using (var copy = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(copy, cancel);
                copy.Flush(flushToDisk: true);
            }

            File.Move(half, PathOf(file), overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(half);
        }
    }

    private string PathOf(StoredFile file) => Path.Combine(_folder, Guid.ParseExact(file.StoredName, "N").ToString("N"));

    private static async Task<StoredFile> CopyAsync(Stream content, FileStream copy, string name, long mostBytes, string tooLong, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var length = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                length += read;
                if (length > mostBytes)
                {
                    throw new FileRefusedException(tooLong);
                }

                hash.AppendData(buffer, 0, read);
                await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return length > 0 ? new StoredFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()))
                : throw new FileRefusedException("文件是空的（0 字节），没有保存；请重新选择文件。");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
