using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Experts;
using MudBlazor;

namespace Changping.Admin.Features.Experts;

/// <summary>职称核定: the step of 区人力社保局.</summary>
public sealed partial class TitlesPage(ListTitles list, ConfirmTitle confirm, IDialogService dialogs)
{
    private TitlesView? view;
    private bool mayConfirm;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        mayConfirm = actor.May(Permission.ConfirmTitles);
        view = await list.RunAsync(actor, Leaving);
    }

    /// <param name="waiting">Open nominations that wait for it; null of a correction.</param>
    private async Task ConfirmAsync(string title, int? waiting, ConfirmedTitle? known)
    {
        var draft = new TitleDraft(title, known);
        var done = await dialogs.DecideAsync(new Decision(known is null ? "核定职称层级" : "更正职称层级",
            waiting is { } count
                ? $"“{title}”按所选层级认定：{count} 件未入库的推荐立即重新认定，今后同样写法照此认定；已入库的不变。"
                : $"“{title}”改按所选层级认定，未入库的推荐立即重新认定；已入库的不变，原核定留在操作日志。", "核定")
        {
            Fields = builder =>
            {
                builder.OpenComponent<TitleFields>(0);
                builder.AddComponentParameter(1, nameof(TitleFields.Draft), draft);
                builder.CloseComponent();
            },
            Run = async _ => await confirm.RunAsync(await ActorAsync(), draft.Confirmation(), Leaving),
        });
        if (done)
        {
            await LoadAsync();
        }
    }
}
