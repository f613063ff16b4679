using System.Globalization;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>One import: what each row did, which hints wait, and its undoing by two persons.</summary>
public sealed partial class ImportRecordPage(ShowImport show, AskUndoingImport ask, DecideUndoingImport decide, SettleHints settle, IDialogService dialogs)
{
    private RecordedImport? view;
    private Actor? viewer;
    private ImportedRowsQuery query = ImportedRowsQuery.First;
    private bool? may;
    private bool loaded;

    [Parameter]
    public Guid Id { get; set; }

    private ImportRecordId Key => new(Id);

    private string? WhyNotDecide => viewer!.May(Permission.Approve) ? view!.Record.WhyNotDecide(viewer.Person())?.Message : "等待另一名负责人确认或退回。";

    private IEnumerable<(string Text, ImportedFate? Fate, bool Hints, int Count)> Tabs =>
    [
        ("全部", null, false, view!.Record.New + view.Record.Changed + view.Record.Faulty),
        ("新增", ImportedFate.New, false, view.Record.New), ("变更", ImportedFate.Changed, false, view.Record.Changed),
        ("跳过有误", ImportedFate.Faulty, false, view.Record.Faulty),
        (view.OpenHints == 0 ? "有提示" : $"有提示（待核对 {view.OpenHints}）", null, true, view.Hinted),
    ];

    internal static StateTone Tone(ImportState state) => state switch
    {
        ImportState.Written => StateTone.Ok,
        ImportState.UndoAsked => StateTone.Warn,
        ImportState.Undone => StateTone.Grey,
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static string Words(ImportedFate fate) => fate switch
    {
        ImportedFate.New => "新增",
        ImportedFate.Changed => "变更",
        ImportedFate.Unchanged => "无变化",
        ImportedFate.Faulty => "有误，跳过",
    };

    private static string Minute(DateTimeOffset at) => OfficeClock.ToOffice(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private async Task LoadAsync()
    {
        viewer = await ActorAsync();
        may = ImportSight.Allows(viewer);
        if (may == true)
        {
            view = await show.RunAsync(viewer, Key, query, Leaving);
            loaded = true;
        }
    }

    private Task ShowAsync(ImportedRowsQuery wanted)
    {
        query = wanted;
        return LoadAsync();
    }

    private Task AskAsync() => DialogAsync(new Decision(
        "撤销本次导入", $"另一名负责人确认后，新增的 {view!.Record.New} 行写入的记录删除，变更的 {view.Record.Changed} 行恢复导入前的内容（其后又改动的保留现在的内容）。", "提出撤销")
    {
        NeedsReason = true,
        ReasonLabel = "撤销的原因",
        Confirmer = "另一名负责人",
        Danger = true,
        Run = async reason => await ask.RunAsync(await ActorAsync(), Key, reason, Leaving),
    });

    private Task DecideAsync(bool confirm) => DialogAsync(new Decision(
        confirm ? "确认撤销" : "退回撤销",
        confirm ? $"新增的 {view!.Record.New} 行写入的记录删除，变更的 {view.Record.Changed} 行恢复导入前的内容；操作日志和本记录留存。" : "导入保留，退回的原因留存。", confirm ? "确认撤销" : "退回")
    {
        NeedsReason = !confirm,
        ReasonLabel = "退回的原因",
        Danger = confirm,
        Run = async reason => await decide.RunAsync(await ActorAsync(), Key, confirm, reason, Leaving),
    });

    private Task SettleAsync(ImportedRow? row) => DialogAsync(new Decision(
        "提示已核对", row is null ? $"{view!.OpenHints} 行的提示不再列为待核对。" : $"第 {row.Row} 行 {row.Label}：{string.Join(" ", row.Hints)}", "已核对")
    {
        NeedsReason = true,
        ReasonLabel = "核对的情况",
        Run = async finding => await settle.RunAsync(await ActorAsync(), Key, row?.Position, finding, Leaving),
    });

    private async Task DialogAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            await LoadAsync();
        }
    }
}
