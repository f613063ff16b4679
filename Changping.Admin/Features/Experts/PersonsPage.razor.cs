using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Experts;
using MudBlazor;

namespace Changping.Admin.Features.Experts;

/// <summary>同一人认定: one proposes, another confirms, and both may be undone.</summary>
public sealed partial class PersonsPage(
    ListPersons list, ProposePersonCase propose, DecidePersonCase decide, ProposeUndoingPersonCase undo, IDialogService dialogs)
{
    private PersonsView? view;
    private Actor? viewer;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        viewer = await ActorAsync();
        view = await list.RunAsync(viewer, Leaving);
    }

    private string? WhyNot(PersonCase person) =>
        viewer!.May(Permission.Approve) ? person.WhyNotDecide(viewer.Person())?.Message : "等待另一名负责人确认或退回。";

    private Task ProposeAsync(PersonRow row, PersonSide? kept) => AskAsync(new Decision(
        kept is null ? "不是同一人" : $"同一人，保留 {kept.Number}",
        kept is null
            ? $"{row.First.Name}的两份记录（{row.First.Number}、{row.Second.Number}）{row.Shared}相同而不是同一人；确认后各自办理入库和申报。"
            : $"确认后另一份记录并入 {kept.Number}：未入库的推荐转到保留的记录（同一推荐日期的留在原处），今后以该证件报来的推荐也记在保留的记录上。", "提出")
    {
        NeedsReason = true,
        ReasonLabel = "依据（如核对了哪些证件、与谁核实）",
        Confirmer = "另一名负责人",
        Run = async reason => await propose.RunAsync(await ActorAsync(), new PersonFinding(row.First.Id, row.Second.Id, kept?.Id, reason), Leaving),
    });

    private Task UndoAsync(PersonRow row) => AskAsync(new Decision(
        "撤销认定", "确认后回到待认定：并入的记录重新独立，转过来的推荐退回原处。其后已有入库、项目、意向的不能撤销。", "提出")
    {
        NeedsReason = true,
        ReasonLabel = "撤销的原因",
        Confirmer = "另一名负责人",
        Danger = true,
        Run = async reason => await undo.RunAsync(await ActorAsync(), row.Case!.Id, reason, Leaving),
    });

    private Task DecideAsync(PersonRow row, bool confirm)
    {
        var person = row.Case!;
        var what = person.AwaitsUndoing ? $"撤销“{person.Answer.ChineseName()}”的认定" : $"“{person.Answer.ChineseName()}”的认定";
        return AskAsync(new Decision(
            confirm ? "确认" : "退回", confirm ? $"{what}：{row.First.Number}、{row.Second.Number} {row.First.Name}，确认后随即办理。" : $"{what}退回，记录不变，退回的原因留存。",
            confirm ? "确认" : "退回")
        {
            NeedsReason = !confirm,
            ReasonLabel = "退回的原因",
            Danger = confirm,
            Run = async reason => await decide.RunAsync(await ActorAsync(), person.Id, confirm, reason, Leaving),
        });
    }

    private async Task AskAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            await LoadAsync();
        }
    }
}
