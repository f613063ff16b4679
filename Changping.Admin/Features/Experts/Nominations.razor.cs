using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Experts;

/// <summary>专家推荐: who was nominated, what the rules say, and what is to be done.</summary>
public sealed partial class Nominations(
    ListNominations nominations, NominationFilters filters, PlanAdmission plan, AdmitToPool admit, IDialogService dialogs, NavigationManager navigation)
{
    private static readonly IReadOnlyList<ListStatus> States =
        [.. Enum.GetValues<Overall>().Select(overall => new ListStatus(overall.ToString(), overall.ChineseName()))];

    private static readonly IReadOnlyList<ListOption> PoolOptions =
        [new(ListNominations.NotAdmitted, "未入库"), new(ListNominations.Admitted, "已入库"), new(ListNominations.Waiting, "放宽待审批"),
            new(ListNominations.InHand, "待经办")];

    private DataList<NominationRow>? list;
    private NominationChoices choices = NominationChoices.None;
    private bool mayHandle;

    protected override async Task OnInitializedAsync()
    {
        var actor = await ActorAsync();
        mayHandle = actor.May(Permission.Handle);
        choices = await filters.RunAsync(actor, ListAddress.Read(navigation.Uri).Filters.GetValueOrDefault(ListNominations.Institution), Leaving);
    }

    private async Task<ListPage<NominationRow>> LoadAsync(ListQuery query, CancellationToken cancel) =>
        await nominations.RunAsync(await ActorAsync(), query, cancel);

    private Task<bool> AdmitAsync(ListSelection<NominationRow> selection) => RunAsync(async actor =>
    {
        var rows = await plan.RunAsync(actor, selection.Query, selection.AllMatching ? null : [.. selection.Rows.Select(row => row.Id)], Leaving);
        var done = await dialogs.RunBatchAsync(new Batch("批量入库", "入库", rows)
        {
            Consequence = "逐件按推荐日再认定一次，全部符合才一并入库；入库后推荐内容不能再改。",
            Run = async (left, _) =>
            {
                NominationId[] ids = [.. left.Select(row => (NominationId)row.Key)];
                await admit.RunAsync(await ActorAsync(), ids, Leaving);
                return [.. ids.Select(id => new BatchResult(id, Done: true, "已入库"))];
            },
        });
        if (done)
        {
            selection.Clear();
            await list!.ReloadAsync();
        }
    });
}
