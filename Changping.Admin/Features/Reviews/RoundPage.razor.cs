using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Reviews;

/// <summary>评审轮次 record: the panel before the projects, and the next step of the round.</summary>
public sealed partial class RoundPage(
    ShowRound show, AssignableProjects assignable, AssignProjects assign, TakeOutProject takeOut, OpenRound open, CloseRound close,
    ReplaceMember replace, ReviewerChoices choices,
    DeclareInterest declare, ScoreProject score, IssueMinutes minutes, PrintMinutesDraft print, IDialogService dialogs, OfficeClock clock)
{
    private RoundView? view;
    private Actor? actor;
    private bool loaded;

    [Parameter]
    public required string Number { get; set; }

    private bool MayHandle => actor?.May(Permission.Handle) == true;

    private bool IsAssignNext => view is { State: RoundState.Draft, Projects.Count: 0 };

    /// <summary>Null where the round may be closed.</summary>
    private string? WhyNotClose => IsEarly ? $"评审日期为 {view!.HeldOn:yyyy-MM-dd}，当日或之后才能结束评审" : view!.WhyNotClose?.Message;

    private bool IsEarly => view!.HeldOn > clock.Today;

    private string NextTitle => view!.State switch
    {
        RoundState.Draft => "开始评分之前",
        RoundState.Open when view.Gaps.Count == 0 && IsEarly => "等待评审日期",
        RoundState.Open when view.Gaps.Count == 0 && WhyNotClose is not null => "由另一人结束评审",
        RoundState.Open => view.Gaps.Count > 0 ? "还缺的声明和评分" : "可以结束评审",
        RoundState.Closed => "本轮已结束",
    };

    private string NextText => view!.State switch
    {
        RoundState.Draft => "评审组和项目已就绪；开始评分后，评审组只能换人，指标和通过线不能再改。",
        RoundState.Open when WhyNotClose is { } wait => $"全部评分已到齐；{wait}。",
        RoundState.Open => "全部评分已到齐；结束后各项目按结果转为评审通过或未通过。",
        RoundState.Closed when view.Minutes is null && view.Own is null => "下一步：签发评审会议纪要。通过的项目可以公示；没有结果的项目仍在评审中，须另行补评或退回。",
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

    /// <summary>After a deed of a card, which would show itself anew and not the page around it.</summary>
    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
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
                Tag = project.Leading is { } leading ? $"主导产业：{leading}" : null,
                Notes = [.. project.Conflicts, .. project.Remaining < ScoreMean.FewestScores ? [$"回避后只剩 {project.Remaining} 名评审专家，将没有结果"] : (string[])[]],
            })])
        {
            Consequence = projects.Count == 0 ? "现在没有已申报、待评审的项目。" : "以下项目已申报、待评审：主导产业的企业在前，其余按申报先后；编入后项目转为“评审中”，开始评分前可移出。",
            Run = async (rows, _) =>
            {
                await assign.RunAsync(await ActorAsync(), id, [.. rows.Select(row => (ProjectId)row.Key)], Leaving);
                return [.. rows.Select(row => new BatchResult(row.Key, true, "已编入"))];
            },
        });
        await LoadAsync();
    }

    private async Task TakeOutAsync(RoundRow row)
    {
        var id = view!.Id;
        await DecideAsync(new Decision($"移出 {row.Number}", $"“{row.Title}”移出本轮次，回到待评审，可编入其他轮次。", "移出")
        {
            Run = async _ => await takeOut.RunAsync(await ActorAsync(), id, row.Id, Leaving),
        });
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

    private Task IssueMinutesAsync()
    {
        var draft = new MinutesDraft(Number, [.. view!.Panel.Select(member => member.Name)]);
        var (verb, consequence) = view.Minutes is { } known
            ? ("换发", $"{known.Number} 第 {known.Edition} 版由新的一版替代，原文件留存可查；评分、回避和结果仍照本轮记录。")
            : ("签发", "按本轮记录的评审专家、评分、回避和结果生成评审会议纪要，编号留存。");
        return DecideAsync(new Decision($"{verb}评审纪要 {Number}", consequence, verb)
        {
            NeedsReason = view.Minutes is not null,
            ReasonLabel = "换发原因",
            Draft = async () => await print.RunAsync(await ActorAsync(), draft.Entry(""), Leaving),
            Fields = Fields<MinutesFields>((nameof(MinutesFields.Draft), draft)),
            Run = async reason => await minutes.RunAsync(await ActorAsync(), draft.Entry(reason), Leaving),
        });
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
