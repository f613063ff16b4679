using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Changping.Admin.Registers;

/// <summary>Reads a source on a second thread while the first works on what was read: of a long register reading and judging, or judging and
/// writing, take as long as one of them.</summary>
internal static class ReadAhead
{
    /// <summary>The same items in the same order. What the source throws comes behind the items before it; who stops early stops the source, and it
    /// is at rest then.</summary>
    /// <param name="source">Enumerated once, by one other thread; whoever asks touches nothing of it meanwhile.</param>
    /// <param name="most">Items that wait at most, so that memory stays bounded.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int most)
    {
        using var stop = new CancellationTokenSource();
        using var ready = new BlockingCollection<T>(most);
        ExceptionDispatchInfo? failure = null;
        var reading = new Thread(() => failure = Fill(source, ready, stop.Token)) { IsBackground = true };
        reading.Start();
        try
        {
            foreach (var item in ready.GetConsumingEnumerable(CancellationToken.None))
            {
                yield return item;
            }
        }
        finally
        {
            stop.Cancel();
            reading.Join();
        }

        failure?.Throw();
    }

    /// <returns>What the source threw; null where it came to its end, or nobody asks any more.</returns>
    private static ExceptionDispatchInfo? Fill<T>(IEnumerable<T> source, BlockingCollection<T> ready, CancellationToken stop)
    {
        try
        {
            foreach (var item in source)
            {
                ready.Add(item, stop);
            }

            return null;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception thrown)
        {
            return ExceptionDispatchInfo.Capture(thrown);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }
}
