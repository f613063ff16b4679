using Changping.Admin.Office;

namespace Changping.Admin.Components.Layout;

/// <summary>Knows what waits behind the entries of the navigation for the person signed in; a feature does.</summary>
public interface INavigationCounter
{
    Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel);
}

/// <summary>The figures beside entries of the navigation: counted when one goes from page to page, but not at every step.</summary>
public sealed class NavigationCounts(TimeProvider time, INavigationCounter? counter = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, int> counts = [];
    private long? asked;

    public event Action? Changed;

    /// <returns>Null where nothing waits.</returns>
    public int? For(string address) => counts.TryGetValue(address, out var count) && count > 0 ? count : null;

    public void Set(IReadOnlyDictionary<string, int> known)
    {
        asked = time.GetTimestamp();
        foreach (var (address, count) in known)
        {
            counts[address] = count;
        }

        Changed?.Invoke();
    }

    public async Task RefreshAsync(CancellationToken cancel)
    {
        if (counter is null || (asked is { } last && time.GetElapsedTime(last) < Pause))
        {
            return;
        }

        asked = time.GetTimestamp();
        try
        {
            Set(await counter.CountAsync(cancel));
        }
        catch (Exception exception) when (exception is SignedOutException or OperationCanceledException)
        {
            // Whoever is gone needs no figures; the page itself says what is wrong.
        }
    }
}
