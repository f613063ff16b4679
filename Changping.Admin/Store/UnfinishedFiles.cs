using System.Text;

namespace Changping.Admin.Store;

/// <summary>
/// A list of what this process is writing and nobody needs once it is dead: exports, backups, uploads, documents of a command that was not committed. Each
/// process has a list of its own, locked by the system while it lives, so that whoever starts next knows what a killed one has left.
/// </summary>
/// <param name="folder">Of the lists; made when there is something to write down.</param>
/// <param name="ofDraft">What a record names is wanted only once the draft of the database has taken its place: see <see cref="EndAll"/>.</param>
public sealed class UnfinishedFiles(string folder, bool ofDraft = false) : IDisposable
{
    private const char Begun = '+', Done = '-';
    private const string Extension = ".list";

    /// <summary>What SQLite puts beside a database while it is open.</summary>
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    private readonly Lock _gate = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private FileStream? _list;

    /// <summary>Before the first byte of it is written.</summary>
    public void Begin(string path)
    {
        lock (_gate)
        {
            if (_open.Add(Path.GetFullPath(path)))
            {
                Write(Begun, Path.GetFullPath(path));
            }
        }
    }

    /// <summary>It is gone, or it is wanted from now on.</summary>
    public void End(string path)
    {
        lock (_gate)
        {
            if (_open.Remove(Path.GetFullPath(path)))
            {
                Write(Done, Path.GetFullPath(path));
            }
        }
    }

    /// <summary>A record names it.</summary>
    public void Settle(string path)
    {
        if (!ofDraft)
        {
            End(path);
        }
    }

    /// <summary>A list of what is written for a draft of the database.</summary>
    public UnfinishedFiles OfDraft() => new(folder, ofDraft: true);

    /// <summary>The draft has taken its place: what its records name is wanted.</summary>
    public void EndAll()
    {
        lock (_gate)
        {
            foreach (var path in _open.ToList())
            {
                End(path);
            }
        }
    }

    /// <summary>Removes what processes that live no more have left.</summary>
    /// <param name="isWanted">Of a file with its lasting name: whether a record names it after all.</param>
    /// <param name="isOfAnother">Only the records of another database know: it stays, and its list with it, until that one is started. Null: nothing
    /// is.</param>
    /// <returns>What was removed.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(Func<string, Task<bool>> isWanted, Func<string, bool>? isOfAnother = null)
    {
        var removed = new List<string>();
        foreach (var name in Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension) : [])
        {
            try
            {
                if (await SweepAsync(name, isWanted, isOfAnother, removed))
                {
                    File.Delete(name);
                }
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or was quicker to sweep.
            }
        }

        return removed;
    }

    /// <summary>What is not ended yet stays on the list, for the next start.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_list is { } list)
            {
                list.Dispose();
                if (_open.Count == 0)
                {
                    File.Delete(list.Name);
                }

                _list = null;
            }
        }
    }

    /// <returns>Nobody needs the list any more.</returns>
    private static async Task<bool> SweepAsync(string name, Func<string, Task<bool>> isWanted, Func<string, bool>? isOfAnother, List<string> removed)
    {
        await using var list = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var isOver = true;
        foreach (var path in OpenIn(list).Where(Path.Exists))
        {
            if (isOfAnother?.Invoke(path) == true)
            {
                isOver = false;
            }
            else if (!await isWanted(path))
            {
                Remove(path);
                removed.Add(path);
            }
        }

        return isOver;
    }

    private static List<string> OpenIn(FileStream list)
    {
        var open = new List<string>();
        using var lines = new StreamReader(list, Encoding.UTF8, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith(Begun))
            {
                open.Add(line[1..]);
            }
            else if (line.StartsWith(Done))
            {
                open.Remove(line[1..]);
            }
        }

        return open;
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
            return;
        }

        foreach (var companion in Companions)
        {
            File.Delete(path + companion);
        }
    }

    /// <summary>The list is a help and no condition: where it cannot be written, the work goes on.</summary>
    private void Write(char what, string path)
    {
        try
        {
            Directory.CreateDirectory(folder);
            _list ??= new FileStream(Path.Combine(folder, Guid.NewGuid().ToString("N") + Extension), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            if (_open.Count == 0)
            {
                _list.SetLength(0);
                return;
            }

            _list.Write(Encoding.UTF8.GetBytes($"{what}{path}\n"));
            _list.Flush();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }
}
