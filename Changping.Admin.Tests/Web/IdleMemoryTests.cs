using Changping.Admin.Office;
using Changping.Admin.Web;

namespace Changping.Admin.Tests.Web;

/// <summary>After a busy day the server gives its memory back, once.</summary>
public sealed class IdleMemoryTests
{
    [Fact]
    public void Memory_is_given_back_once_when_half_of_many_windows_are_closed()
    {
        var (windows, open) = (new OpenWindows(), new List<OpenWindow>());
        using var memory = new IdleMemory(windows, TimeProvider.System);
        Open(IdleMemory.Many);
        Assert.False(memory.Look());

        Close(IdleMemory.Many / 2 - 1);
        Assert.False(memory.Look());
        Close(1);
        Assert.True(memory.Look());
        Close(IdleMemory.Many / 2);
        Assert.False(memory.Look());

        void Open(int count) => Enumerable.Range(0, count).ToList().ForEach(_ =>
        {
            open.Add(new OpenWindow(Guid.NewGuid(), Guid.NewGuid(), _ => Task.CompletedTask));
            windows.Add(open[^1]);
        });

        void Close(int count)
        {
            open.Take(count).ToList().ForEach(windows.Remove);
            open.RemoveRange(0, count);
        }
    }
}
