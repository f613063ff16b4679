using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>A page that runs commands in the name of the person signed in.</summary>
public abstract class PageBase : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    [Inject]
    private CommandRunner Runner { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => leaving.Token;

    protected bool Busy => Runner.Busy;

    /// <summary>With the rights as they are now; asked again for each command.</summary>
    protected Task<Actor> ActorAsync() => User.ActorAsync(Leaving);

    /// <inheritdoc cref="CommandRunner.RunAsync"/>
    protected Task<bool> RunAsync(Func<Task> command, string? done = null) => Runner.RunAsync(command, done);

    /// <inheritdoc cref="CommandRunner.RunAsync"/>
    protected Task<bool> RunAsync(Func<Actor, Task> command, string? done = null, FormScope? form = null, bool isChecked = false) =>
        Runner.RunAsync(async () => await command(await ActorAsync()), done, form, isChecked);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
