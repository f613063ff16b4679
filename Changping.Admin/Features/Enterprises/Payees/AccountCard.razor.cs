using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Records;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Enterprises.Payees;

/// <summary>Shows and asks; what is asked for runs in the page. A delegate that is absent means that the viewer may not.</summary>
public sealed partial class AccountCard(IDialogService dialogs)
{
    [Parameter, EditorRequired]
    public required PayeeAccountFile Account { get; set; }

    /// <summary>Whom the account pays; stands in sentences, and as the account's name in an empty form.</summary>
    [Parameter, EditorRequired]
    public required string Payee { get; set; }

    /// <summary>Attachments of the payee: an account in another name needs one that shows why.</summary>
    [Parameter, EditorRequired]
    public int Proofs { get; set; }

    /// <summary>Who looks at it: nobody confirms what they proposed.</summary>
    [Parameter, EditorRequired]
    public required ActingPerson Viewer { get; set; }

    /// <summary>Enters the first account, or proposes a change with its reason.</summary>
    [Parameter]
    public Func<PayeeAccount, string?, Task>? Enter { get; set; }

    /// <summary>Confirms (true) or refuses the change to the account that is shown; a reason where it is refused.</summary>
    [Parameter]
    public Func<PayeeAccount, bool, string?, Task>? Decide { get; set; }

    /// <summary>Gets the viewer's own proposal as it is shown; null where they propose none.</summary>
    [Parameter]
    public Func<PayeeAccount, Task>? TakeBack { get; set; }

    /// <summary>The full number: of the proposed account (true) or of the one in force.</summary>
    [Parameter]
    public Func<bool, Task<string>>? Reveal { get; set; }

    /// <summary>Something was done; the page reads its record again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private (StateTone Tone, string Text) State => Account switch
    {
        { AwaitsConfirmation: true } => (StateTone.Warn, Account.Current is null ? "待复核" : "变更待复核"),
        { Current: not null } => (StateTone.Ok, "已登记"),
        _ => (StateTone.Grey, "未登记"),
    };

    private string? WhyNotConfirm => Account.WhyNotConfirm(Viewer, Payee, Proofs)?.Message;

    private Func<Task<string>>? RevealOf(bool proposed) => Reveal is { } reveal ? () => reveal(proposed) : null;

    private async Task EnterAsync()
    {
        var draft = new AccountDraft { AccountName = (Account.Current ?? Account.Proposed)?.AccountName ?? Payee };
        var changes = Account.Current is not null;
        var decided = await dialogs.DecideAsync(new Decision(
            changes ? "变更收款账户" : "登记收款账户",
            changes ? "提交后原账户暂停使用，复核通过后启用新账户，并在下一批次中标明。" : $"登记后即可向{Payee}拨付，首个批次中标明“首次”；户名与{Payee}不一致的，须附证明并由另一人复核。",
            changes ? "提交变更" : "登记")
        {
            NeedsReason = changes,
            ReasonLabel = "变更原因",
            Confirmer = changes ? "另一名有复核权限的人员" : null,
            Fields = builder =>
            {
                builder.OpenComponent<AccountFields>(0);
                builder.AddComponentParameter(1, nameof(AccountFields.Draft), draft);
                builder.CloseComponent();
            },
            Run = reason => Enter!(draft.ToAccount(), reason),
        });
        await ToldAsync(decided);
    }

    /// <param name="shown">As it stood beside the button.</param>
    private async Task DecideAsync(PayeeAccount shown, bool confirm) => await ToldAsync(await dialogs.DecideAsync(new Decision(
        confirm ? "复核账户变更" : "退回账户变更",
        confirm ? $"新账户立即启用，此后向{Payee}的拨付付至新账户。" : Account.Current is null ? "该账户作废，须重新登记。" : "新账户作废，继续使用原账户。",
        confirm ? "复核通过" : "退回")
    {
        NeedsReason = !confirm,
        ReasonLabel = "退回原因",
        Danger = !confirm,
        Run = reason => Decide!(shown, confirm, reason),
    }));

    private Task ToldAsync(bool done) => done ? OnChanged.InvokeAsync() : Task.CompletedTask;
}
