using Changping.Admin.Store;

namespace Changping.Admin.Office;

/// <summary>Of one circuit: whoever can lead its window away is told that the sign-in has ended.</summary>
public sealed class WindowFarewell
{
    public event Func<SessionEnd, Task>? Ended;

    public Task SayAsync(SessionEnd why) => Ended?.Invoke(why) ?? Task.CompletedTask;
}
