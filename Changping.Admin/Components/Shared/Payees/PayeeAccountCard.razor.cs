using Changping.Admin.Components.Shared.Dialogs;
using Changping.Admin.Security;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Shared.Payees;

/// <summary>A payee's account, masked, with the change that waits for a second person. The page gives the deeds.</summary>
public sealed partial class PayeeAccountCard
{
    [Parameter, EditorRequired]
    public required PayeeAccountFile File { get; set; }

    /// <summary>Proposed as the account's name in an empty form.</summary>
    [Parameter, EditorRequired]
    public required string PayeeName { get; set; }

    /// <summary>Who looks at the page.</summary>
    [Parameter, EditorRequired]
    public required Actor Viewer { get; set; }

    /// <summary>Enters the first account or proposes a change; gets the account and the reason, empty for a first one.</summary>
    [Parameter, EditorRequired]
    public required Func<PayeeAccount, string, Task> OnEnter { get; set; }

    /// <summary>Confirms or refuses the change, with the reason.</summary>
    [Parameter, EditorRequired]
    public required Func<bool, string, Task> OnDecide { get; set; }

    /// <summary>The full number in force, recorded; null where it may not be seen.</summary>
    [Parameter]
    public Func<Task<string>>? Reveal { get; set; }

    /// <summary>The same of the proposed account.</summary>
    [Parameter]
    public Func<Task<string>>? RevealProposed { get; set; }

    /// <summary>Something was written: the page reads its record again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool MayEnter => Viewer.May(Permission.Handle);

    private string? WhyNotDecide =>
        !Viewer.May(Permission.Approve) ? "账户变更由负责人复核"
        : File.ProposedBy?.Id == Viewer.Id ? $"由 {Viewer.Name} 本人申请，须由另一人复核"
        : null;

    private async Task EnterAsync()
    {
        var draft = new PayeeDraft { AccountName = PayeeName };
        var first = File.Current is null;
        var done = await Dialogs.DecideAsync(new Decision(
            first ? "登记银行账户" : "变更银行账户",
            first ? $"登记后即用于向 {PayeeName} 拨付；首个拨付批次由审批人一并核对。" : $"向 {PayeeName} 拨付所用的账户将改为下列账户，请填写完整。",
            first ? "登记" : "提交变更")
        {
            Fields = Fields(draft),
            NeedsReason = !first,
            ReasonLabel = "变更理由",
            Confirmer = first ? null : "负责人",
            Run = reason => OnEnter(draft.Account, reason),
        });
        await ChangedAsync(done);
    }

    private async Task DecideAsync(bool confirm) => await ChangedAsync(await Dialogs.DecideAsync(new Decision(
        confirm ? "复核账户变更" : "退回账户变更",
        confirm ? $"此后向 {PayeeName} 的拨付改用新账户，并在下一批次中标明账户有变更。" : "变更作废，仍按原账户拨付。",
        confirm ? "复核通过" : "退回")
    {
        NeedsReason = true,
        ReasonLabel = confirm ? "复核意见" : "退回理由",
        Run = reason => OnDecide(confirm, reason),
    }));

    private static RenderFragment Fields(PayeeDraft draft) => builder =>
    {
        builder.OpenComponent<PayeeFields>(0);
        builder.AddComponentParameter(1, nameof(PayeeFields.Draft), draft);
        builder.CloseComponent();
    };

    private Task ChangedAsync(bool done) => done ? OnChanged.InvokeAsync() : Task.CompletedTask;
}
