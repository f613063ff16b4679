using System.Security.Claims;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>
/// What is typed is kept by the browser until it is saved or given up, so that neither a line that drops nor a server that starts anew loses it; and whoever
/// leaves with something unsaved is asked.
/// </summary>
public sealed partial class FormScope
{
    /// <summary>With the browser's answer, which a line that drops takes along.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly List<string> restored = [];
    private string key = "";
    private string path = "";
    private KeptForm? kept;
    private FormSubmission submission = new(Guid.CreateVersion7());
    private bool touched;
    private Task? opening;

    /// <summary>Tells the forms of one page apart where neither is a dialog's, which is known by its title.</summary>
    [Parameter]
    public string? Title { get; set; }

    [CascadingParameter]
    private IMudDialogInstance? Dialog { get; set; }

    /// <summary>Something was typed or chosen that no command has written; the browser knows of a key before its event has come through.</summary>
    internal async Task<bool> IsUnsavedAsync()
    {
        try
        {
            return !submission.IsDone && (touched || await Browser.InvokeAsync<bool>("changping.isTyped", Patience, key));
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException)
        {
            return touched;
        }
    }

    /// <summary>Runs what the form asks for: at most once for this filling-in. What was typed is forgotten by the browser as soon as it is written.</summary>
    public async Task SubmitAsync(Func<Task> command)
    {
        // Whoever is quicker than the browser's answer hands in the same token.
        await (opening ?? Task.CompletedTask);
        try
        {
            using (submission.Begin())
            {
                await command();
            }
        }
        finally
        {
            if (submission.IsDone)
            {
                (submission, touched) = (new FormSubmission(Guid.CreateVersion7()), false);
                restored.Clear();
                await TellAsync("changping.formSaved", key, submission.Token);
            }
        }
    }

    /// <summary>Something was put in order that no field holds: who leaves is asked of it too.</summary>
    public void Arrange() => touched = true;

    /// <summary>The browser forgets what was typed.</summary>
    internal async Task GiveUpAsync()
    {
        touched = false;
        await TellAsync("changping.formClosed", key);
    }

    /// <param name="chosen">As it is kept; null: typed, which the browser keeps by itself.</param>
    internal void Touch(IFormField field, string? chosen)
    {
        touched = true;
        if (chosen is not null)
        {
            _ = TellAsync("changping.keep", key, field.KeptAs, chosen);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier);
        path = PathOf(Navigation.Uri);
        key = $"{user}|{path}|{Title ?? Dialog?.Title}";
    }

    private static string PathOf(string address) => address.Split('#')[0];

    private async Task OpenAsync()
    {
        try
        {
            kept = await Browser.InvokeAsync<KeptForm?>("changping.openForm", Patience, key, submission.Token);
        }
        catch (OperationCanceledException)
        {
            // The line dropped as the page came: the browser has this token, if any.
        }

        if (kept is not null)
        {
            submission = new FormSubmission(kept.Token);
        }
    }

    /// <summary>A field may stand there only since another was filled.</summary>
    private async Task RestoreAsync()
    {
        if (kept?.Texts is not { Count: > 0 } texts)
        {
            return;
        }

        foreach (var field in fields.Where(field => !field.Disabled && texts.ContainsKey(field.KeptAs)).ToList())
        {
            if (texts.Remove(field.KeptAs, out var text))
            {
                touched = true;
                restored.Add(field.Label);
                await field.RestoreAsync(text);
            }
        }

        if (restored.Count > 0)
        {
            StateHasChanged();
        }
    }

    private async Task StartOverAsync()
    {
        await GiveUpAsync();
        Navigation.Refresh(forceReload: true);
    }

    private async Task AskAsync(LocationChangingContext going)
    {
        var target = Navigation.ToAbsoluteUri(going.TargetLocation).ToString();
        if (PathOf(target) == path)
        {
            return;
        }

        if (await IsUnsavedAsync() && !await Dialogs.LeavesAsync())
        {
            going.PreventNavigation();
            return;
        }

        if (!submission.IsDone)
        {
            await GiveUpAsync();
        }
    }

    /// <summary>The page may be gone meanwhile, and the line with it: then the browser keeps what it has.</summary>
    private async Task TellAsync(string name, params object?[] arguments)
    {
        try
        {
            await Browser.InvokeVoidAsync(name, arguments);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody is there to tell.
        }
    }
}
