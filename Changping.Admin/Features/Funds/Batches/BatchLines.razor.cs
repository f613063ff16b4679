using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>The lines of a batch: their accounts before it goes out, the finance bureau's answers afterwards.</summary>
public sealed partial class BatchLines(
    ListBatchLines lines, RevealLineAccount reveal, EnterAnswers enter, PrepareRecovery recover, OfficeClock clock, IDialogService dialogs,
    NavigationManager navigation)
{
    private DataList<BatchLineRow>? list;

    [Parameter, EditorRequired]
    public required BatchView View { get; set; }

    [Parameter, EditorRequired]
    public required BatchRights May { get; set; }

    /// <summary>A line was answered.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    private string Number => View.Batch.Number;

    public Task ReloadAsync() => list?.ReloadAsync() ?? Task.CompletedTask;

    private async Task<ListPage<BatchLineRow>> LoadAsync(ListQuery query, CancellationToken cancel) =>
        await lines.RunAsync(await ActorAsync(), Number, query, cancel);

    private async Task<string> RevealAsync(BatchLineRow row) => await reveal.RunAsync(await ActorAsync(), Number, row.Number, Leaving);

    private async Task AnswerAsync(BatchLineRow row)
    {
        // The only slip there is stands in the field; of several one is chosen.
        var draft = new AnswerDraft { On = clock.Today, Slip = View.Slips is [var only] ? only.Id : null };
        var returned = View.IsRecovery ? "退回的视为未能收回，可重新编制收回" : "退回的重新列为应付，随下一批次重拨";
        if (await dialogs.DecideAsync(new Decision(
            $"登记回执 {Number} 第 {row.Number} 行",
            $"{row.Payee}，{row.Amount.Abs()} 元。{(row.Outcome is null ? "" : $"现登记为{row.Outcome.Value.ChineseName()}。")}另一人核对回单后生效；{returned}。", "登记回执")
        {
            Confirmer = "另一名有复核权限的人员",
            Fields = Form<AnswerFields>((nameof(AnswerFields.Draft), draft), (nameof(AnswerFields.Slips), View.Slips),
                (nameof(AnswerFields.Recovery), View.IsRecovery)),
            Run = async _ => await enter.RunAsync(await ActorAsync(), Number, [draft.Of(row.Number)], draft.Slip, Leaving),
        }))
        {
            await OnChange.InvokeAsync();
        }
    }

    private async Task RecoverAsync(BatchLineRow row)
    {
        var draft = new RecoveryDraft { Yuan = row.Left.Yuan };
        string? number = null;
        await dialogs.DecideAsync(new Decision(
            $"收回 {Number} 第 {row.Number} 行", $"{row.Payee}，已拨付 {row.Amount} 元，最多可收回 {row.Left} 元。将编入收回批次，由另一人复核；款项收回后才释放预算。", "编制收回批次")
        {
            NeedsReason = true,
            ReasonLabel = "收回事由",
            Fields = Form<RecoveryFields>((nameof(RecoveryFields.Draft), draft)),
            Run = async reason => number = await recover.RunAsync(await ActorAsync(), [new RecoveryItem(row.GrantId, draft.Amount, reason)], Leaving),
        });
        if (number is not null)
        {
            navigation.NavigateTo($"/batches/{number}");
        }
    }

    private static RenderFragment Form<TFields>(params (string Name, object Value)[] parameters) where TFields : IComponent => builder =>
    {
        builder.OpenComponent<TFields>(0);
        builder.AddMultipleAttributes(1, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        builder.CloseComponent();
    };
}
