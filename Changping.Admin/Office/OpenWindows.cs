using System.Collections.Concurrent;

namespace Changping.Admin.Office;

/// <summary>The windows of all users that are connected; each is told when its sign-in has ended.</summary>
public sealed class OpenWindows
{
    private readonly ConcurrentDictionary<OpenWindow, byte> _windows = new();

    public int Count => _windows.Count;

    public IReadOnlyCollection<OpenWindow> All => [.. _windows.Keys];

    public int Of(Guid user) => _windows.Keys.Count(window => window.User == user);

    public void Add(OpenWindow window) => _windows.TryAdd(window, 0);

    public void Remove(OpenWindow window) => _windows.TryRemove(window, out _);
}

/// <summary>One connected window.</summary>
/// <param name="end">Takes it to the sign-in page.</param>
public sealed class OpenWindow(Guid user, Guid session, Func<Store.SessionEnd, Task> end)
{
    public Guid User => user;

    public Guid Session => session;

    public Task EndAsync(Store.SessionEnd why) => end(why);
}
