using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>Runs what a button asks for: once however often it is clicked, with the result or the refusal said in Chinese.</summary>
public sealed class CommandRunner(ISnackbar snackbar, UserFacing facing)
{
    public bool Busy { get; private set; }

    /// <param name="command">What is to be done.</param>
    /// <param name="done">Said afterwards; null says nothing.</param>
    /// <param name="form">Whose fields are looked at first, and at one of which a refusal that names it stands; null where there is none.</param>
    /// <param name="isChecked">The command itself looks at the form's fields.</param>
    /// <returns>Whether it was done; false where it was refused or is still running.</returns>
    public async Task<bool> RunAsync(Func<Task> command, string? done = null, FormScope? form = null, bool isChecked = false)
    {
        if (Busy || (form is not null && !isChecked && !await form.IsValidAsync()))
        {
            return false;
        }

        Busy = true;

        try
        {
            await (form?.SubmitAsync(command) ?? command());
        }
        catch (Exception exception) when (facing.Message(exception) is { } message)
        {
            if (form is null || !await form.RefuseAsync(exception, message))
            {
                snackbar.Add(message, Severity.Error, options => options.RequireInteraction = true);
            }

            return false;
        }
        finally
        {
            Busy = false;
        }

        if (done is not null)
        {
            snackbar.Add(done, Severity.Success);
        }

        return true;
    }
}
