using Changping.Admin.Store;

namespace Changping.Admin.Files;

/// <summary>A file that was copied whole and is looked at before it counts; closed without <see cref="Keep"/>, it is gone.</summary>
public sealed class IncomingFile : IDisposable
{
    private readonly string _final;
    private readonly UnfinishedFiles? _unfinished;

    internal IncomingFile(string path, string final, UnfinishedFiles? unfinished)
    {
        (Path, _final, _unfinished) = (path, final, unfinished);
        unfinished?.Begin(path);
    }

    /// <summary>Where it lies meanwhile.</summary>
    public string Path { get; }

    public StoredFile File { get; internal set; } = null!;

    public FileStream OpenRead() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Gives it its lasting name; until its record is committed (<see cref="FileStore.Settle"/>) a kill still makes it a leftover.</summary>
    public StoredFile Keep()
    {
        _unfinished?.Begin(_final);
        System.IO.File.Move(Path, _final);
        return File;
    }

    /// <summary>Does nothing once it is kept.</summary>
    public void Dispose()
    {
        System.IO.File.Delete(Path);
        _unfinished?.End(Path);
    }
}
