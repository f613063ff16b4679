using Changping.Admin.Store;

namespace Changping.Admin.Files;

/// <summary>A file that was copied whole and is looked at before it counts; closed without <see cref="Keep"/>, it is gone.</summary>
public sealed class IncomingFile(string path, string final) : IDisposable
{
    /// <summary>Where it lies meanwhile.</summary>
    public string Path { get; } = path;

    public StoredFile File { get; internal set; } = null!;

    public FileStream OpenRead() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Gives it its lasting name.</summary>
    public StoredFile Keep()
    {
        System.IO.File.Move(Path, final);
        return File;
    }

    /// <summary>Does nothing once it is kept.</summary>
    public void Dispose() => System.IO.File.Delete(Path);
}
