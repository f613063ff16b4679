using Changping.Admin.Components.Attachments;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>One 转化补贴 application: what it comes to, what proves it, and the decision of the second person.</summary>
public sealed partial class ApplicationPage(ShowApplication show, DecideApplication decide, AddAttachment attach, RemoveAttachment detach,
    IDialogService dialogs)
{
    private ApplicationView? view;
    private ActingPerson? viewer;
    private bool mayHandle, mayApprove, loaded;

    [Parameter]
    public required string Number { get; set; }

    private bool IsOpen => view!.Application.State == CommercialisationState.Proposed;

    private IEnumerable<Attachment> Proofs => view!.Attachments.Where(attachment => attachment.RemovedAt is null);

    private bool HasProof => Proofs.Any();

    private string? WhyNotDecide => view!.Application.WhyNotDecide(viewer!, Proofs.Select(proof => proof.UploadedBy))?.Message;

    private string? WhyNotApprove => WhyNotDecide ?? view!.Why ?? (HasProof ? Shortfall : "还没有上传证明材料，不能核定");

    private string? Shortfall => view!.Calculation is { } calculation && calculation.Amount > view.Budget.Left
        ? $"{view.Budget.Year} 年转化补贴预算余额 {view.Budget.Left} 元，缺 {calculation.Amount - view.Budget.Left} 元；请先调整预算" : null;

    private IReadOnlyList<string> AmountNotes =>
    [
        "付给合作企业",
        .. view!.Grant is { } state ? (string[])[view.Batch is { } batch ? $"{state.ChineseName()}（{batch}）" : state.ChineseName()] : [],
    ];

    private (string Tone, string Text)? Notice => !IsOpen ? null
        : view!.Why is { } why ? ("bad", why)
        : !HasProof ? ("warn", mayHandle ? "下一步：请上传证明材料，另一人据此审批。" : "等待经办人上传证明材料。")
        : mayApprove && WhyNotDecide is null ? Shortfall is { } shortfall ? ("bad", shortfall) : ("info", "下一步：请核对突破、投资和证明材料，核定或不批准。")
        : ("info", "等待另一人审批。");

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        (viewer, mayHandle, mayApprove) = (actor.Person(), actor.May(Permission.Handle), actor.May(Permission.Approve));
        view = await show.RunAsync(actor, Number, Leaving);
        loaded = true;
    }

    private async Task DecideAsync(bool approve)
    {
        var shown = Proofs.Select(proof => proof.Id).ToList();
        var decision = new Decision(
            approve ? $"核定 {Number}" : $"不批准 {Number}",
            approve
                ? $"认定取得重大技术突破、具有重大经济价值，核定补贴 {view!.Calculation!.Amount} 元，占用 {view.Budget.Year} 年度预算（余额 {view.Budget.Left} 元），列入应付。"
                : "申请不予批准，不占用上限；可补充材料后重新申请。",
            approve ? "核定" : "不批准")
        {
            NeedsReason = true,
            ReasonLabel = "审批意见",
            Danger = !approve,
            Run = async reason => await decide.RunAsync(await ActorAsync(), Number, shown, approve, reason, Leaving),
        };
        await dialogs.DecideAsync(decision);

        // Also after a refusal: another application may have used up the cap meanwhile.
        await LoadAsync();
    }

    private async Task UploadAsync(AttachmentUpload upload, CancellationToken cancel)
    {
        await using var content = upload.Content;
        await attach.RunAsync(await ActorAsync(), RecordKind.Commercialisation, view!.Application.Id.Value, upload.Name, content, cancel);
        await LoadAsync();
    }

    private async Task RemoveAsync(Attachment attachment, string reason)
    {
        await detach.RunAsync(await ActorAsync(), attachment.Id, reason, Leaving);
        await LoadAsync();
    }
}
