using System.Collections.Concurrent;
using Changping.Admin.Registers.Imports;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>
/// The previews that wait for their commit. They hold personal data: each ends with its page, or after an hour in which nothing was asked
/// of it.
/// </summary>
public sealed class RunningImports(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, RunningImport> _running = new();

    /// <summary>Big files are read one after the other; the server has other people to answer.</summary>
    public SemaphoreSlim Reading { get; } = new(1, 1);

    /// <param name="file">From here on it is closed with the preview.</param>
    public RunningImport Begin(Guid owner, ImportPreview preview, Stream file)
    {
        Sweep();
        var running = new RunningImport(Guid.NewGuid(), owner, preview, file, time.GetUtcNow());
        _running[running.Id] = running;
        return running;
    }

    /// <summary>Null: expired, ended, or another person's.</summary>
    public RunningImport? Find(Guid id, Guid person)
    {
        Sweep();
        if (!_running.TryGetValue(id, out var running) || running.Owner != person)
        {
            return null;
        }

        running.Touched = time.GetUtcNow();
        return running;
    }

    /// <summary>The same file was read again: the former preview ends, the file stays.</summary>
    public void Replace(RunningImport former, RunningImport again)
    {
        if (former.File == again.File)
        {
            _running.TryRemove(former.Id, out _);
        }
    }

    public void End(RunningImport running)
    {
        if (_running.TryRemove(running.Id, out _))
        {
            running.File.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var running in _running.Values)
        {
            End(running);
        }

        Reading.Dispose();
    }

    private void Sweep()
    {
        foreach (var running in _running.Values.Where(running => time.GetUtcNow() - running.Touched > Kept))
        {
            End(running);
        }
    }
}
