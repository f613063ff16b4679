using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Institutions;

/// <summary>One sending institution: what it is, by what evidence, and whom it nominated.</summary>
public sealed partial class InstitutionPage(ShowInstitution show, ConfirmInstitution confirm, DecideInstitution decide, IDialogService dialogs,
    NavigationManager navigation)
{
    private InstitutionView? view;
    private bool mayHandle;
    private bool mayApprove;
    private ActingPerson? viewer;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Institution.Id.Value != Id)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        (mayHandle, mayApprove, viewer) = (actor.May(Permission.Handle), actor.May(Permission.Approve), actor.Person());
        view = await show.RunAsync(actor, new InstitutionId(Id), Leaving);
        if (view is null)
        {
            navigation.NotFound();
        }
    }

    private string? WhyNotDecide => view!.Institution.WhyNotDecide(viewer!)?.Message;

    private async Task DecideAsync(bool yes)
    {
        var institution = view!.Institution;
        var done = await dialogs.DecideAsync(new Decision(yes ? "确认单位类别" : "退回单位类别核定", yes ? Consequence(view) : "类别不变，退回的原因留存。", yes ? "确认" : "退回")
        {
            NeedsReason = !yes,
            ReasonLabel = "退回的原因",
            Run = async reason => await decide.RunAsync(await ActorAsync(), institution.Id, institution.Version, yes, reason, Leaving),
        });
        if (done)
        {
            await LoadAsync();
        }
    }

    private async Task ConfirmAsync()
    {
        var draft = ConfirmationDraft.For(view!);
        var done = await dialogs.DecideAsync(new Decision("核定单位类别", Consequence(view!), "核定")
        {
            Hands = "与名录相同的核定立即生效；与名录不同的，须由另一名负责人确认，确认前不作数。",
            Fields = builder =>
            {
                builder.OpenComponent<ConfirmationFields>(0);
                builder.AddComponentParameter(1, nameof(ConfirmationFields.Draft), draft);
                builder.CloseComponent();
            },
            Run = async _ => await confirm.RunAsync(await ActorAsync(), draft.For(view!.Institution), Leaving),
        });
        if (done)
        {
            await LoadAsync();
        }
    }

    private static string Consequence(InstitutionView view) => view.Open == 0
        ? $"“{view.Institution.Name}”今后的推荐按所选类别认定；没有待入库的推荐。"
        : $"“{view.Institution.Name}”的 {view.Open} 人次未入库推荐将按所选类别重新认定；已入库的不变。";
}
