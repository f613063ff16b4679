using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Load;

/// <summary>One person at one window: signs in, opens the workbench, and clicks until it is time to go.</summary>
internal sealed class Officer(Visitor visitor, string user, string password, Walk walk) : IAsyncDisposable
{
    private CircuitWindow? _window;

    public int Late => _window?.Late ?? 0;

    /// <summary>The first page, from its address to its rows.</summary>
    public async Task<Click> ArriveAsync()
    {
        var (path, text) = await visitor.SignInAsync(user, password);
        if (path is null)
        {
            throw new InvalidOperationException($"{user} is not let in: {text}");
        }

        (_window, var first) = await CircuitWindow.OpenAsync(visitor, Walk.First);
        return first;
    }

    /// <summary>Sees every kind of page, one after the other.</summary>
    public async Task<IReadOnlyList<Click>> LookRoundAsync()
    {
        var clicks = new List<Click>();
        foreach (var stop in walk.All)
        {
            clicks.Add(await _window!.ClickAsync(stop with { Shows = null }));
        }

        return clicks;
    }

    /// <returns>Every click, in order; one with a fault is the last.</returns>
    public async Task<IReadOnlyList<Click>> ClickAsync(CancellationToken until)
    {
        var (clicks, at) = (new List<Click>(), Walk.First);
        while (await PauseAsync(until))
        {
            at = walk.Next(at);
            clicks.Add(await _window!.ClickAsync(at));
            if (clicks[^1].Fault is not null)
            {
                break;
            }
        }

        return clicks;
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        visitor.Dispose();
    }

    private async Task<bool> PauseAsync(CancellationToken until)
    {
        await Task.Delay(walk.Pause(), until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !until.IsCancellationRequested;
    }
}
