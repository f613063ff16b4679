using Changping.Admin.Office;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Web;

/// <summary>
/// Gives back to the machine what many windows took, once most of them are closed: the collector would keep it for as long as nobody asks for
/// memory, and that is
/// the night after a busy day. Whoever is still there waits for it once, a few tenths of a second.
/// </summary>
public sealed class IdleMemory(OpenWindows windows, TimeProvider time) : BackgroundService
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Fewer take nothing worth the pause.</summary>
    internal const int Many = 20;

    private int _most;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the server.
        }
    }

    /// <returns>Whether it was given back: the windows are half of what they were, or fewer.</returns>
    internal bool Look()
    {
        var open = windows.Count;
        _most = Math.Max(_most, open);
        if (_most < Many || open > _most / 2)
        {
            return false;
        }

        _most = open;
        Connections.CloseIdle();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return true;
    }
}
