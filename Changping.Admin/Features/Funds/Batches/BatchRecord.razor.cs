using Changping.Admin.Components.Dialogs;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>One 拨付批次: what it pays, who prepared it, and the decision of the second person.</summary>
public sealed partial class BatchRecord(ReadBatch reading, DecidePaymentBatch decide, IDialogService dialogs)
{
    /// <summary>Named on the page; more are counted.</summary>
    private const int MostDoubts = 10;

    private BatchView? view;
    private BatchRights may = new();
    private bool read;
    private BatchLines? lines;

    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>The next step is to enter what the finance bureau answers.</summary>
    private bool Answering => may.Receipts && view is { Open: > 0 };

    protected override async Task OnParametersSetAsync() => await ReadAsync();

    private async Task ReadAsync()
    {
        var actor = await ActorAsync();
        view = await reading.RunAsync(actor, Number, Leaving);
        may = BatchRights.Of(actor, view?.Batch);
        read = true;
        if (lines is not null)
        {
            await lines.ReloadAsync();
        }
    }

    private async Task ApproveAsync()
    {
        var batch = view!.Batch;
        var deed = view.IsRecovery ? "收回" : "拨付";
        var changed = view.Changed == 0 ? "" : $"其中 {view.Changed} 行的账户有变更，请确认已核对。";
        var doubts = view.Doubts.Count == 0 ? "" : $"{view.Doubts.Count} 名专家不在库或有新的推荐，请确认仍应拨付。";
        await DecideAsync(new Decision(
            $"复核通过 {Number}", $"将通知财政局{deed}{batch.Instrument.ChineseName()} {view.Lines} 笔、共 {batch.Total.Abs()} 元，通过后不能撤回。{changed}{doubts}", "复核通过")
        {
            AsksWho = true,
            Run = async reason => await decide.RunAsync(await ActorAsync(), Number, approve: true, reason, Leaving),
        });
    }

    private async Task SendBackAsync() => await DecideAsync(new Decision(
        $"退回 {Number}", view!.IsRecovery
            ? $"{view.Lines} 笔款项将退出本批次，重新列为应收回；批次号不再使用。"
            : $"{view.Lines} 笔款项将退出本批次，重新列为应付，占用的预算 {view.Batch.Total} 元退回；批次号不再使用。", "退回批次")
    {
        NeedsReason = true,
        ReasonLabel = "退回原因",
        Danger = true,
        Run = async reason => await decide.RunAsync(await ActorAsync(), Number, approve: false, reason, Leaving),
    });

    private async Task DecideAsync(Decision decision)
    {
        await dialogs.DecideAsync(decision);

        // Also after a refusal: somebody else may have decided meanwhile.
        await ReadAsync();
    }
}
