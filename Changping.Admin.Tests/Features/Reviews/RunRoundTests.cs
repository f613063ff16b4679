using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>A round from its preparation to what becomes of its projects.</summary>
public sealed class RunRoundTests
{
    [Fact]
    public async Task Scores_become_results_and_the_projects_follow_in_one_command()
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2), await office.AddSubmittedAsync(3),
            await office.AddSubmittedAsync(4)];
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), projects);
        foreach (var project in projects)
        {
            var assigned = await office.ProjectAsync(project);
            Assert.Equal((ProjectState.UnderReview, round.Id), (assigned.State, assigned.RoundId));
        }

        for (var member = 0; member < 3; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 70, project: 0);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, member == 0 ? 69 : 70, project: 1);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 90, project: 2);
        }

        await office.ScoreAsync(ReviewOffice.First, round, 0, 100, project: 3);
        await office.CloseAsync(TestOffice.SecondOfficer, round, new() { [projects[2]] = "预算依据不足" });

        var states = (await Task.WhenAll(projects.Select(office.ProjectAsync))).Select(project => (project.State, project.Reason));
        Assert.Equal(
        [
            (ProjectState.Passed, null), (ProjectState.Rejected, "平均 69.67 分，通过线 70 分（3 份有效评分）"), (ProjectState.Draft, "预算依据不足"),
            (ProjectState.UnderReview, null),
        ], states);
        var minutes = await office.Get<ReadMinutes>().RunAsync(TestOffice.Officer, round.Number, default);
        Assert.Equal([ReviewOutcome.Passed, ReviewOutcome.Rejected, ReviewOutcome.Returned, ReviewOutcome.NoResult],
            minutes.Projects.Select(project => project.Outcome));
        Assert.Equal([70m, 69.67m, 90m, null], minutes.Projects.Select(project => project.Mean));
        Assert.Equal([69m, 70m, 70m], minutes.Projects[1].Scores);
        var closing = await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.CloseRound)
            .Select(entry => entry.CommandId).ToListAsync());
        Assert.Equal((4, 1), (closing.Count, closing.Distinct().Count()));
    }

    [Fact]
    public async Task A_project_that_left_the_review_meanwhile_is_not_decided()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), project);
        await office.MoveAsync("2026-项目-9001", ProjectAction.Withdraw, reason: "企业撤回");
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        Assert.Equal(ProjectState.Withdrawn, (await office.ProjectAsync(project)).State);
        Assert.Equal(ReviewOutcome.Dropped,
            (await office.AskAsync(context => context.ReviewRounds.SelectMany(candidate => candidate.Projects).SingleAsync())).Outcome);
    }

    /// <summary>An honest mistake: taken out while the round has not begun, the project waits for a round again.</summary>
    [Fact]
    public async Task A_project_put_into_a_round_by_mistake_is_taken_out_until_the_round_begins()
    {
        await using var office = await TestOffice.OpenAsync();
        var (first, second) = (await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2));
        var number = await office.Get<PrepareRound>()
            .RunAsync(TestOffice.Officer, new RoundArrangement(ReviewOffice.Plan(), await office.AddReviewersAsync(3)), default);
        var round = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, number, default))!.Id;
        await office.Get<AssignProjects>().RunAsync(TestOffice.Officer, round, [first, second], default);
        await office.Get<TakeOutProject>().RunAsync(TestOffice.Officer, round, first, default);
        Assert.Equal(ProjectState.Submitted, await StateAsync(office, first));
        Assert.Contains("项目不在本轮次", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.Get<TakeOutProject>().RunAsync(TestOffice.Officer, round, first, default))).Message, StringComparison.Ordinal);

        await office.Get<AssignProjects>().RunAsync(TestOffice.Officer, round, [first], default);
        await office.Get<OpenRound>().RunAsync(TestOffice.Officer, round, default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<TakeOutProject>().RunAsync(TestOffice.Officer, round, second, default));
        Assert.Equal((ProjectState.UnderReview, ProjectState.UnderReview), (await StateAsync(office, first), await StateAsync(office, second)));
    }

    [Fact]
    public async Task Only_what_was_applied_for_can_be_assigned_and_only_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3, "清华大学"), project);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<AssignProjects>().RunAsync(TestOffice.Officer, round.Id, [project], default));
        var waiting = await office.AddSubmittedAsync(2);
        var candidate = Assert.Single(await office.Get<AssignableProjects>().RunAsync(TestOffice.Officer, round.Id, default));
        Assert.Equal((waiting, 2), (candidate.Id, candidate.Remaining));
        Assert.Contains("评审1回避：现任职于推荐单位 清华大学", candidate.Conflicts);
    }

    [Fact]
    public async Task A_round_changed_meanwhile_is_not_overwritten_and_what_left_the_panel_is_gone()
    {
        await using var office = await TestOffice.OpenAsync();
        var reviewers = await office.AddReviewersAsync(5);
        var number = await office.Get<PrepareRound>().RunAsync(TestOffice.Officer, new RoundArrangement(ReviewOffice.Plan(), reviewers), default);
        var view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, number, default))!;
        await office.Get<AssignProjects>().RunAsync(TestOffice.Officer, view.Id, [await office.AddSubmittedAsync(1)], default);
        var smaller = new RoundArrangement(ReviewOffice.Plan(60), [.. reviewers.Skip(2)]);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<ArrangeRound>()
            .RunAsync(TestOffice.SecondOfficer, view.Id, smaller, view.Version, default));
        view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, number, default))!;
        await office.Get<ArrangeRound>().RunAsync(TestOffice.SecondOfficer, view.Id, smaller, view.Version, default);
        view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal((60, 3, 3), (view.PassMark, view.Panel.Count, view.Projects[0].Cells.Count));
    }

    [Fact]
    public async Task Closing_on_scores_that_changed_since_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        var looked = await office.VersionAsync(round);
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<CloseRound>().RunAsync(
            TestOffice.Officer, new RoundClosing(round.Id, new Dictionary<ProjectId, string>(), looked), default));
    }

    [Fact]
    public async Task Who_has_no_right_does_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        foreach (var actor in new[] { TestOffice.Approver, ReviewOffice.First })
        {
            await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PrepareRound>()
                .RunAsync(actor, new RoundArrangement(ReviewOffice.Plan(), []), default));
            await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<OpenRound>().RunAsync(actor, round.Id, default));
            await Assert.ThrowsAsync<NotPermittedException>(() => office.CloseAsync(actor, round));
            await Assert.ThrowsAsync<NotPermittedException>(() => office.DeclareAsync(actor, round, 2));
            await Assert.ThrowsAsync<NotPermittedException>(() => office.ScoreAsync(actor, round, 2, 80));
            await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReadMinutes>().RunAsync(actor, round.Number, default));
        }
    }

    private static Task<ProjectState> StateAsync(TestOffice office, ProjectId id) =>
        office.AskAsync(context => context.Projects.Where(project => project.Id == id).Select(project => project.State).SingleAsync());
}
