namespace Changping.Admin.Registers.Imports;

/// <summary>Where an uploaded file lies while it is read: under a random name, gone when it is closed.</summary>
public sealed class UploadFolder
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    private readonly string _path;

    public UploadFolder(string path, TimeProvider time)
    {
        _path = Directory.CreateDirectory(path).FullName;

        // What a crash left behind; younger files may belong to another process.
        foreach (var left in new DirectoryInfo(_path).EnumerateFiles().Where(file => time.GetUtcNow() - file.LastWriteTimeUtc > Abandoned))
        {
            left.Delete();
        }
    }

    /// <summary>A seekable copy; its owner closes it, which deletes it.</summary>
    /// <param name="report">Told how many bytes have arrived.</param>
    public async Task<FileStream> TakeAsync(Stream content, Action<long> report, CancellationToken cancel)
    {
        var copy = Create();
        try
        {
            var buffer = new byte[81_920];
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
                report(copy.Position);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// An empty file of the same kind, for what is sent once. Where the system allows it has no name from the beginning: a killed process leaves nothing.
    /// </summary>
    public FileStream Create()
    {
        var path = Path.Combine(_path, Guid.NewGuid().ToString("N"));
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 81_920,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
