using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Says before the button what follows where an answer is accepted, and who may.</summary>
public sealed partial class PendingAnswersCard(DecideAnswers decide, EnterRefund enter, ConfirmRefund confirm, OfficeClock clock, IDialogService dialogs)
{
    private Actor? viewer;

    [Parameter, EditorRequired]
    public required BatchView View { get; set; }

    [Parameter, EditorRequired]
    public required BatchRights May { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    /// <summary>Those that may be accepted together: lines without an answer yet, entered by somebody else.</summary>
    private List<PendingAnswerRow> ByHand => [.. View.Pending.Where(row => row is { IsContradiction: false, Answer.Waits: true } && WhyNot(row) is null)];

    protected override async Task OnInitializedAsync() => viewer = await ActorAsync();

    private static string? Blocker(PendingAnswerRow row) => row.Answer.Waits ? AnswerCorrection.Of(row.Case, row.Answer.Word.Outcome).Blocker?.Message : null;

    private static string Follows(PendingAnswerRow row) => row.Answer.State switch
    {
        PendingAnswerState.PaidTwice => $"重复支付，待追回 {row.Amount} 元",
        PendingAnswerState.RefundEntered => $"{row.Answer.RefundedOn:yyyy-MM-dd} 追回到账，待另一人确认",
        _ => Blocker(row) ?? AnswerCorrection.Of(row.Case, row.Answer.Word.Outcome).Effect switch
        {
            AnswerEffect.Settle => row.Answer.Word.Outcome == LineOutcome.Paid ? "登记为成功" : "登记为退回，重新列为应付",
            AnswerEffect.Redate => "更正日期和原因",
            AnswerEffect.ToPaid => "更正为成功，不再重拨",
            AnswerEffect.ToReturned => "更正为退回，重新列为应付",
            AnswerEffect.PaidTwice => $"另一批次已付，登记为重复支付，追回 {row.Amount} 元",
        },
    };

    private string? WhyNotRefund(PendingAnswerRow row) => viewer is null ? null : row.Answer.WhyNotConfirmRefund(viewer.Person())?.Message;

    private string? WhyNot(PendingAnswerRow row) => viewer is null ? null : row.Answer.WhyNotDecide(viewer.Person())?.Message;

    private async Task DecideAsync(IReadOnlyList<PendingAnswerRow> rows, bool accept)
    {
        var which = rows is [var one] ? $"第 {one.Answer.Line} 行：{one.Answer.Word.Text}" : $"{rows.Count} 行";
        await AskAsync(new Decision(
            $"{(accept ? "采用回执" : "不采用回执")} {View.Batch.Number}",
            accept ? $"{which}。{(rows is [var only] ? $"{Follows(only)}。" : "各行按所登记的结果生效。")}请确认已与银行回单核对。" : $"{which}不采用，已登记的不变。",
            accept ? "采用" : "不采用")
        {
            NeedsReason = !accept,
            ReasonLabel = "原因（如与银行核对的结果）",
            Run = async reason => await decide.RunAsync(await ActorAsync(), [.. rows.Select(row => row.Answer.Id)], accept, reason, Leaving),
        });
    }

    private async Task EnterRefundAsync(PendingAnswerRow row)
    {
        var draft = new AnswerDraft { On = clock.Today };
        await AskAsync(new Decision($"登记追回 {View.Batch.Number} 第 {row.Answer.Line} 行", $"{row.Payee} 重复支付的 {row.Amount} 元已追回到账。登记后由另一人确认。", "登记追回")
        {
            Confirmer = "另一名有复核权限的人员",
            Fields = builder =>
            {
                builder.OpenComponent<RefundFields>(0);
                builder.AddComponentParameter(1, nameof(RefundFields.Draft), draft);
                builder.AddComponentParameter(2, nameof(RefundFields.Slips), View.Slips);
                builder.CloseComponent();
            },
            Run = async _ => await enter.RunAsync(await ActorAsync(), row.Answer.Id, draft.On!.Value, draft.Slip, Leaving),
        });
    }

    private async Task ConfirmRefundAsync(PendingAnswerRow row) => await AskAsync(new Decision(
        $"确认追回 {View.Batch.Number} 第 {row.Answer.Line} 行", $"{row.Payee} 重复支付的 {row.Amount} 元已于 {row.Answer.RefundedOn:yyyy-MM-dd} 追回到账（{row.Slip}）。", "确认追回")
    {
        Run = async _ => await confirm.RunAsync(await ActorAsync(), row.Answer.Id, Leaving),
    });

    private async Task AskAsync(Decision decision)
    {
        await dialogs.DecideAsync(decision);
        await OnChange.InvokeAsync();
    }
}
