using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service.Evaluations;

/// <summary>三（四） through the use cases: due when concluded, prepared by one, confirmed by another, once a project.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public async Task From_the_conclusion_to_the_confirmed_opinion()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        Assert.Equal((1, project), (await ListAsync(office, ListEvaluations.Due)) is var due ? (due.Total, due.Rows[0].Project) : default);
        Assert.Equal([$"/evaluations/{project}"], await TasksAsync(office, TestOffice.Officer, "待评价"));

        Assert.Equal("2026-评价-001", await PrepareAsync(office, project));
        await Assert.ThrowsAsync<NotPermittedException>(() => DecideAsync(office, TestOffice.SecondOfficer, project));
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.OfficerAndApprover, project));
        Assert.Equal([$"/evaluations/{project}"], await TasksAsync(office, TestOffice.Approver, "评价待确认"));
        await DecideAsync(office, TestOffice.Approver, project);

        Assert.Equal(ProjectState.Evaluated, await StateAsync(office));
        Assert.Equal(1, (await ListAsync(office, nameof(EvaluationState.Confirmed))).Total);
        Assert.Empty((await ListAsync(office, ListEvaluations.Due)).Rows);
        Assert.Empty(await TasksAsync(office, TestOffice.Officer, "待评价"));
        await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, project));
    }

    [Fact]
    public async Task Sent_back_it_keeps_its_number_and_the_project_its_state()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        await PrepareAsync(office, project);
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.Approver, project, confirm: false, " "));
        await DecideAsync(office, TestOffice.Approver, project, confirm: false, "意见过简");
        Assert.Equal(ProjectState.Concluded, await StateAsync(office));
        Assert.Equal("2026-评价-001", await PrepareAsync(office, project));
        var view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;
        Assert.Equal((EvaluationState.Prepared, 3), (view.Evaluation!.State, view.Evaluation.Facts.Panel.Count));
    }

    [Fact]
    public async Task Nobody_confirms_another_opinion_than_the_one_they_read()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        await PrepareAsync(office, project);
        var read = await office.EvaluationVersionAsync(project);
        await DecideAsync(office, TestOffice.Approver, project, confirm: false, "意见过简");
        await PrepareAsync(office, project);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DecideEvaluation>()
            .RunAsync(TestOffice.Approver, project, read, confirm: true, null, default));
        Assert.Equal(ProjectState.Concluded, await StateAsync(office));
    }

    [Fact]
    public async Task Prepared_once_more_by_another_it_is_still_not_confirmed_by_its_first_author()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        await PrepareAsync(office, project);
        await DecideAsync(office, TestOffice.Approver, project, confirm: false, "意见过简");
        await PrepareAsync(office, project, TestOffice.SecondOfficer);

        Assert.Contains("没有参与编写的另一人", (await Assert.ThrowsAsync<RuleViolationException>(
            () => DecideAsync(office, TestOffice.OfficerAndApprover, project))).Message, StringComparison.Ordinal);
        await DecideAsync(office, TestOffice.Approver, project);
        Assert.Equal(ProjectState.Evaluated, await StateAsync(office));
    }

    [Fact]
    public async Task Nothing_is_evaluated_while_it_runs_or_before_it_is_concluded()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddProjectEndingAsync(1, TestOffice.Day);
        await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, project));
        office.Time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, project));
        Assert.Empty((await ListAsync(office, null)).Rows);
    }

    [Fact]
    public async Task Two_officers_prepare_at_once_and_two_heads_decide_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        beside.Time.SetUtcNow(office.Time.GetUtcNow().AddDays(1));
        var project = await ConcludedAsync(office);
        (await Race.RunAsync(() => PrepareAsync(office, project), () => PrepareAsync(beside, project))).OneWon("退回后才能修改", "已由他人编制");
        (await Race.RunAsync(
            () => DecideAsync(office, TestOffice.Approver, project), () =>
                DecideAsync(beside, TestOffice.Approver, project, confirm: false, "过简"))).OneWon("已由", "他人已先");
        Assert.Equal(1, await office.AskAsync(context => context.TenureEvaluations.CountAsync()));
    }

    private static async Task<string> ConcludedAsync(TestOffice office)
    {
        var project = await office.AddProjectEndingAsync(1, TestOffice.Day);
        office.Time.Advance(TimeSpan.FromDays(1));
        await office.MoveAsync(project, ProjectAction.Conclude);
        return project;
    }

    private static Task<string> PrepareAsync(TestOffice office, string project, Actor? by = null)
    {
        var draft = EvaluationDraft.Of(null, DateOnly.FromDateTime(OfficeClock.ToOffice(office.Time.GetUtcNow()).DateTime));
        foreach (var (member, index) in draft.Panel.Select((member, index) => (member, index)))
        {
            (member.Name, member.Unit) = ($"评审{index}", "测试大学");
        }

        (draft.Grade, draft.Progress, draft.Cooperation) = (EvaluationGrade.Qualified, "任务完成", "成效良好");
        return office.Get<PrepareEvaluation>().RunAsync(by ?? TestOffice.Officer, project, draft, default);
    }

    private static Task DecideAsync(TestOffice office, Actor actor, string project, bool confirm = true, string? reason = null) =>
        office.DecideEvaluationAsync(actor, project, confirm, reason);

    private static Task<ListPage<EvaluationRow>> ListAsync(TestOffice office, string? status) =>
        office.Get<ListEvaluations>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = status }, default);

    private static Task<ProjectState> StateAsync(TestOffice office) =>
        office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync());

    private static async Task<IEnumerable<string>> TasksAsync(TestOffice office, Actor actor, string kind) =>
        (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind).Select(task => task.Address);
}
