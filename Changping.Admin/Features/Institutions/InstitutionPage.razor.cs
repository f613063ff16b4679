using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Institutions;

/// <summary>One sending institution: what it is, by what evidence, and whom it nominated.</summary>
public sealed partial class InstitutionPage(ShowInstitution show, ConfirmInstitution confirm, IDialogService dialogs, NavigationManager navigation)
{
    private InstitutionView? view;
    private bool mayHandle;

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
        mayHandle = actor.May(Permission.Handle);
        view = await show.RunAsync(actor, new InstitutionId(Id), Leaving);
        if (view is null)
        {
            navigation.NotFound();
        }
    }

    private async Task ConfirmAsync()
    {
        var draft = ConfirmationDraft.For(view!);
        var done = await dialogs.DecideAsync(new Decision("核定单位类别", Consequence(view!), "核定")
        {
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
