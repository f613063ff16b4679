using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Domain.Matching;
using MudBlazor;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>企业需求: what companies want, leading industries first, and how far each has come.</summary>
public sealed partial class Needs(ListNeeds needs, NeedFilters filters, PlanPublication plan, PublishNeeds publish, IDialogService dialogs)
{
    private static readonly IReadOnlyList<ListStatus> States =
        [.. Enum.GetValues<NeedState>().Select(state => new ListStatus(state.ToString(), state.ChineseName()))];

    private static readonly IReadOnlyList<ListOption> LeadingOptions = [new(ListNeeds.Yes, "属于"), new(ListNeeds.No, "不属于")];

    private static readonly IReadOnlyList<ListOption> MatchedOptions =
        [new(ListNeeds.Yes, "已达成意向"), new(ListNeeds.Unapplied, "达成后未申报"), new(ListNeeds.No, "未达成意向")];

    private DataList<NeedLine>? list;
    private NeedChoices choices = NeedChoices.None;
    private bool mayHandle;

    protected override async Task OnInitializedAsync()
    {
        var actor = await ActorAsync();
        mayHandle = actor.May(Permission.Handle);
        choices = await filters.RunAsync(actor, Leaving);
    }

    private async Task<ListPage<NeedLine>> LoadAsync(ListQuery query, CancellationToken cancel) => await needs.RunAsync(await ActorAsync(), query, cancel);

    private Task<bool> PublishAsync(ListSelection<NeedLine> selection) => RunAsync(async actor =>
    {
        var rows = await plan.RunAsync(actor, selection.Query, selection.AllMatching ? null : [.. selection.Rows.Select(row => row.Id)], Leaving);
        var done = await dialogs.RunBatchAsync(new Batch("批量发布", "发布", rows)
        {
            Consequence = "发布后即与人才库专家匹配，可登记联系和合作意向；内容仍可补正。",
            Run = async (left, _) =>
            {
                NeedId[] ids = [.. left.Select(row => (NeedId)row.Key)];
                await publish.RunAsync(await ActorAsync(), ids, Leaving);
                return [.. ids.Select(id => new BatchResult(id, Done: true, "已发布"))];
            },
        });
        if (done)
        {
            selection.Clear();
            await list!.ReloadAsync();
        }
    });
}
