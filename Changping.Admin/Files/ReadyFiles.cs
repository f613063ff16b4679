using System.Collections.Concurrent;

namespace Changping.Admin.Files;

/// <summary>Files that a page has just made, until the browser fetches them: once, within five minutes, and only for whom they were made.</summary>
public sealed class ReadyFiles(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, (Guid Person, string Title, Stream File, DateTimeOffset At)> _ready = new();

    /// <param name="file">At its beginning; closed here where nobody fetches it.</param>
    /// <returns>By which it is fetched.</returns>
    public Guid Put(Guid person, string title, Stream file)
    {
        Sweep();
        var id = Guid.NewGuid();
        _ready[id] = (person, title, file, time.GetUtcNow());
        return id;
    }

    /// <summary>Null: fetched already, expired, or another person's. The taker closes the file.</summary>
    public (Stream File, string Title)? Take(Guid id, Guid person)
    {
        Sweep();
        return _ready.TryGetValue(id, out var ready) && ready.Person == person && _ready.TryRemove(id, out ready) ? (ready.File, ready.Title) : null;
    }

    public void Dispose()
    {
        foreach (var (_, _, file, _) in _ready.Values)
        {
            file.Dispose();
        }
    }

    private void Sweep()
    {
        foreach (var (id, _) in _ready.Where(pair => time.GetUtcNow() - pair.Value.At > Kept).ToList())
        {
            if (_ready.TryRemove(id, out var old))
            {
                old.File.Dispose();
            }
        }
    }
}
