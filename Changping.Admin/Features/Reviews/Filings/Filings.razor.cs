using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>备案: from the public notice to the number of the filing, and the letters that ask for it.</summary>
public sealed partial class Filings(FilingList filings, PlanFilingLetter plan, IssueFilingLetter issue, PrintFilingLetterDraft print, IDialogService dialogs)
{
    private static readonly IReadOnlyList<ListStatus> States =
        [.. Enum.GetValues<FilingStanding>().Select(standing => new ListStatus(standing.ToString(), standing.ChineseName()))];

    private static readonly IReadOnlyList<ProjectAction> Actions = [ProjectAction.PublishNotice, ProjectAction.File, ProjectAction.Establish];

    private DataList<FilingRow>? list;
    private Actor? viewer;
    private bool mayHandle;

    protected override async Task OnInitializedAsync()
    {
        viewer = await ActorAsync();
        mayHandle = viewer.May(Permission.Handle);
    }

    private async Task<ListPage<FilingRow>> LoadAsync(ListQuery query, CancellationToken cancel) => await filings.RunAsync(await ActorAsync(), query, cancel);

    private Task<bool> IssueAsync(ListSelection<FilingRow> selection) => RunAsync(async actor =>
    {
        var planned = await plan.RunAsync(actor, selection.Query, selection.AllMatching ? null : [.. selection.Rows.Select(row => row.Id)], Leaving);
        var draft = new FilingLetterDraft { Contact = actor.Name };
        var (verb, renews) = planned.Former is null ? ("签发", false) : ("换发", true);
        var done = await dialogs.RunBatchAsync(new Batch($"{verb}备案函", verb, planned.Rows)
        {
            Consequence = Consequence(planned),
            NeedsReason = renews,
            ReasonLabel = "换发原因",
            Fields = Fields(draft),
            Draft = async rows => await print.RunAsync(
                await ActorAsync(), new FilingLetterEntry([.. rows.Select(row => (ProjectId)row.Key)], draft.Contact, draft.Phone), Leaving),
            Run = async (rows, reason) =>
            {
                var number = await issue.RunAsync(await ActorAsync(), new FilingLetterEntry(
                    [.. rows.Select(row => (ProjectId)row.Key)], draft.Contact, draft.Phone, renews ? reason : null), Leaving);
                return [.. rows.Select(row => new BatchResult(row.Key, Done: true, $"列入备案函 {number}"))];
            },
        });
        if (done)
        {
            await DoneAsync(selection);
        }
    });

    private async Task<IReadOnlyList<ProjectId>> IdsAsync(ListSelection<FilingRow> selection) =>
        selection.AllMatching ? await filings.IdsAsync(selection.Query, Leaving) : [.. selection.Rows.Select(row => row.Id)];

    private async Task DoneAsync(ListSelection<FilingRow> selection)
    {
        selection.Clear();
        await list!.ReloadAsync();
    }

    private static string Consequence(FilingLetterPlan plan) =>
        plan.Former is null ? $"就“{plan.Round ?? "—"}”评审通过的下列项目，生成报送区人才工作领导小组办公室的备案函；备案由其确认，项目状态不变。"
        : plan.Dropped.Count == 0 ? $"备案函 {plan.Former}由新的一版替代，原文件留存可查。"
        : $"备案函 {plan.Former}由新的一版替代，不再列 {string.Join("、", plan.Dropped)}；原文件留存可查。";

    private static RenderFragment Fields(FilingLetterDraft draft) => builder =>
    {
        builder.OpenComponent<FilingLetterFields>(0);
        builder.AddComponentParameter(1, nameof(FilingLetterFields.Draft), draft);
        builder.CloseComponent();
    };
}
