using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Experts;
using MudBlazor;

namespace Changping.Admin.Features.Experts.Erasing;

/// <summary>到期删除: one proposes, another confirms.</summary>
public sealed partial class ErasuresPage(ListErasures list, ProposeErasure propose, DecideErasure decide, IDialogService dialogs)
{
    /// <summary>Numbers shown of one record; all of them stand in the log.</summary>
    private const int Shown = 12;

    private readonly HashSet<ExpertId> left = [];
    private ErasuresView? view;
    private Actor? viewer;

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string Numbers(Erasure erasure) =>
        string.Join("、", erasure.People.Take(Shown).Select(person => person.Number))
        + (erasure.People.Count > Shown ? $" 等 {erasure.People.Count} 人" : "")
        + (erasure.Imports > 0 ? $"；导入原件 {erasure.Imports} 份" : "")
        + (erasure.Spared.Count > 0 ? $"；其间又有办理、未删 {erasure.Spared.Count} 人" : "");

    private async Task LoadAsync()
    {
        viewer = await ActorAsync();
        view = await list.RunAsync(viewer, Leaving);
        left.Clear();
    }

    private string? WhyNot(Erasure erasure) =>
        viewer!.May(Permission.Approve) ? erasure.WhyNotDecide(viewer.Person())?.Message : "等待另一名负责人确认或退回。";

    private Task ProposeAsync() => AskAsync(new Decision(
        "提出到期删除", $"{view!.Due.Count - left.Count} 人的全部资料{(view.Imports > 0 ? $"和 {view.Imports} 份导入原件" : "")}待另一人确认后删除，删除后不能恢复{(left.Count > 0 ? $"；勾选的 {left.Count} 人暂不删除" : "")}。", "提出")
    {
        NeedsReason = left.Count > 0,
        ReasonLabel = "暂不删除的原因（如有争议未了）",
        Confirmer = "另一名负责人",
        Run = async reason => await propose.RunAsync(await ActorAsync(), left, reason, Leaving),
    });

    private Task DecideAsync(Erasure erasure, bool confirm) => AskAsync(new Decision(
        confirm ? "确认删除" : "退回",
        confirm ? $"{erasure.People.Count} 人的全部资料随即删除，不能恢复；删除前的备份仍含这些资料，请按备份的保存期一并淘汰。" : $"{erasure.Number} 退回，资料不变，退回的原因留存。", confirm ? "确认删除" : "退回")
    {
        NeedsReason = !confirm,
        ReasonLabel = "退回的原因",
        AsksWho = confirm,
        Danger = confirm,
        Run = async reason => await decide.RunAsync(await ActorAsync(), erasure.Id, confirm, reason, Leaving),
    });

    private async Task AskAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            await LoadAsync();
        }
    }
}
