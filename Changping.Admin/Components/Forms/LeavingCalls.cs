using MudBlazor;

namespace Changping.Admin.Components.Forms;

internal static class LeavingCalls
{
    /// <summary>Asks who is about to leave a page with something unsaved.</summary>
    /// <param name="what">That is lost.</param>
    /// <returns>Whether it is given up.</returns>
    public static async Task<bool> LeavesAsync(this IDialogService dialogs, string what = "本页填写的内容") =>
        await dialogs.ShowMessageBoxAsync("离开本页？", $"{what}尚未保存，离开后不再保留。", yesText: "放弃并离开", noText: "留在本页") == true;
}
