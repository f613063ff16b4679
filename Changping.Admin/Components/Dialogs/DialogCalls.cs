using MudBlazor;

namespace Changping.Admin.Components.Dialogs;

public static class DialogCalls
{
    /// <summary>Of what holds a form: Escape presses its 取消, which asks before something typed is given up.</summary>
    public static readonly DialogOptions Form = new() { CloseOnEscapeKey = false };

    /// <returns>Whether it was decided and done; false where it was cancelled.</returns>
    public static async Task<bool> DecideAsync(this IDialogService dialogs, Decision decision)
    {
        var dialog = await dialogs.ShowAsync<DecisionDialog>(decision.Title, new DialogParameters { [nameof(DecisionDialog.Decision)] = decision }, Form);
        return await dialog.Result is { Canceled: false };
    }

    /// <returns>Whether the batch was run; its results were shown.</returns>
    public static async Task<bool> RunBatchAsync(this IDialogService dialogs, Batch batch)
    {
        var dialog = await dialogs.ShowAsync<BatchDialog>(
            batch.Title, new DialogParameters { [nameof(BatchDialog.Batch)] = batch }, Form with { MaxWidth = MaxWidth.Medium, FullWidth = true });
        return await dialog.Result is { Canceled: false };
    }
}
