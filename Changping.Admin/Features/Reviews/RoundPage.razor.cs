using Changping.Admin.Components.Shared.Dialogs;
using Changping.Admin.Security;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Reviews;

/// <summary>评审轮次 record: the panel before the projects, and the next step of the round.</summary>
public sealed partial class RoundPage(
    ShowRound show, AssignableProjects assignable, AssignProjects assign, OpenRound open, CloseRound close, ReplaceMember replace, ReviewerChoices choices,
    DeclareInterest declare, ScoreProject score, IDialogService dialogs)
{
    private RoundView? view;
    private Actor? actor;
    private bool loaded;

    [Parameter]
    public required string Number { get; set; }

    private bool MayHandle => actor?.May(Permission.Handle) == true;

    private bool IsAssignNext => view is { State: RoundState.Draft, Projects.Count: 0 };

    private string NextTitle => view!.State switch
    {
        RoundState.Draft => "开始评分之前",
        RoundState.Open => view.Gaps.Count > 0 ? "还缺的声明和评分" : "可以结束评审",
        RoundState.Closed => "本轮已结束",
    };

    private string NextText => view!.State switch
    {
        RoundState.Draft => "评审组和项目已就绪；开始评分后，评审组只能换人，指标和通过线不能再改。",
        RoundState.Open => "全部评分已到齐；结束后各项目按结果转为评审通过或未通过。",
        RoundState.Closed => "通过的项目可以公示；没有结果的项目仍在评审中，须另行补评或退回。",
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private bool Allows(RoundAction action) => RoundLifecycle.Allows(view!.State, action);

    private async Task LoadAsync()
    {
        actor = await ActorAsync();
        view = await show.RunAsync(actor, Number, Leaving);
        loaded = true;
    }

    private async Task AssignAsync()
    {
        var id = view!.Id;
        IReadOnlyList<AssignableProject> projects = [];
        if (!await RunAsync(async current => projects = await assignable.RunAsync(current, id, Leaving)))
        {
            return;
        }

        await dialogs.RunBatchAsync(new Batch($"编入 {Number}", "编入本轮",
            [.. projects.Select(project => new BatchRow(project.Id, $"{project.Number} {project.Title}", $"编入评审（{project.Enterprise} · {project.Expert}）")
            {
                Notes = [.. project.Conflicts, .. project.Remaining < ScoreMean.FewestScores ? [$"回避后只剩 {project.Remaining} 名评审专家，将没有结果"] : (string[])[]],
            })])
        {
            Consequence = projects.Count == 0 ? "现在没有已申报、待评审的项目。" : "以下项目已申报、待评审，按申报先后排列；编入后项目转为“评审中”，不能再移出。",
            Run = async (rows, _) =>
            {
                await assign.RunAsync(await ActorAsync(), id, [.. rows.Select(row => (ProjectId)row.Key)], Leaving);
                return [.. rows.Select(row => new BatchResult(row.Key, true, "已编入"))];
            },
        });
        await LoadAsync();
    }

    private Task OpenAsync() => DecideAsync(new Decision(
        $"开始评分 {Number}", $"{view!.Panel.Count} 名评审专家可以声明利害关系、查看材料并评分；评审指标和通过线此后不能再改。", "开始评分")
    {
        Run = async _ => await open.RunAsync(await ActorAsync(), view!.Id, Leaving),
    });

    private Task CloseAsync()
    {
        var (draft, current) = (new ClosingDraft(), view!);
        return DecideAsync(new Decision($"结束评审 {Number}", "各项目按下列结果办理，不能撤回；没有结果的项目仍在评审中。", "结束评审")
        {
            Danger = true,
            Fields = Fields<CloseFields>((nameof(CloseFields.View), current), (nameof(CloseFields.Draft), draft)),
            Run = async _ => await close.RunAsync(await ActorAsync(), new RoundClosing(current.Id, draft.Returned, current.Version), Leaving),
        });
    }

    private async Task ReplaceAsync()
    {
        var draft = new ReplaceDraft();
        IReadOnlyList<ReviewerChoice> known = [];
        await RunAsync(async current => known = await choices.RunAsync(current, Leaving));
        await DecideAsync(new Decision($"更换评审专家 {Number}", "退出专家的声明和评分作废，由接替者重新声明、评分。", "更换")
        {
            NeedsReason = true,
            ReasonLabel = "更换原因",
            Fields = Fields<ReplaceFields>((nameof(ReplaceFields.View), view!), (nameof(ReplaceFields.Choices), known), (nameof(ReplaceFields.Draft), draft)),
            Run = async reason => await replace.RunAsync(await ActorAsync(), view!.Id, draft.Leaving ?? default, draft.Successor ?? default, reason, Leaving),
        });
    }

    private Task EnterAsync((RoundRow Row, RoundCell Cell) entered) => DecideAsync(
        entered.Cell.Standing == AssignmentStanding.Undeclared ? Declaring(entered.Row, entered.Cell) : Scoring(entered.Row, entered.Cell));

    private Decision Declaring(RoundRow row, RoundCell cell)
    {
        var draft = new InterestDraft();
        return new Decision($"登记声明 · {cell.Name}", $"按 {cell.Name} 签字的声明，登记其与 {row.Number} {row.Title} 有无利害关系。", "登记")
        {
            Fields = Fields<InterestFields>((nameof(InterestFields.Draft), draft)),
            Run = async _ => await declare.RunAsync(await ActorAsync(), new InterestEntry(view!.Id, cell.Reviewer, [row.Id], [.. draft.Grounds], draft.Statement), Leaving),
        };
    }

    private Decision Scoring(RoundRow row, RoundCell cell)
    {
        var draft = new SheetDraft(view!.Criteria, cell.Sheet);
        return new Decision($"录入评分表 · {cell.Name}", $"按 {cell.Name} 签字的评分表录入 {row.Number} {row.Title} 的评分；录入人将记入办理经过。", "录入")
        {
            Fields = Fields<ScoreFields>((nameof(ScoreFields.Draft), draft)),
            Run = async _ => await score.RunAsync(await ActorAsync(), new SheetEntry(view!.Id, row.Id, cell.Reviewer, draft.Given, draft.Comment, draft.BasedOn), Leaving),
        };
    }

    private async Task DecideAsync(Decision decision)
    {
        await dialogs.DecideAsync(decision);

        // Also after a refusal: somebody else may have acted meanwhile.
        await LoadAsync();
    }

    private static RenderFragment Fields<TFields>(params (string Name, object Value)[] values) where TFields : IComponent => builder =>
    {
        builder.OpenComponent<TFields>(0);
        foreach (var (name, value) in values)
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    };
}
