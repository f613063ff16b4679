using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Filings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>三（三）: 备案函 over the projects of one round, each listed by one letter at a time.</summary>
public sealed class FilingLetterTests
{
    [Fact]
    public async Task It_lists_the_projects_with_their_scores_and_is_found_from_all_of_them()
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2)];
        var round = await office.PassAsync(await office.AddReviewersAsync(3), projects);
        office.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(2, Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "待发备案函").Count);
        Assert.Equal("2026-备函-001", await IssueAsync(office, projects));
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "待发备案函");

        var view = (await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, "2026-项目-9002", default))!;
        var letter = Assert.Single(view.Documents);
        Assert.Equal((DocumentKind.FilingLetter, 3),
            (letter.Kind, await office.AskAsync(context => context.IssuedDocuments.SelectMany(document => document.Concerns).CountAsync())));
        Assert.Equal(CommandKind.IssueFilingLetter, view.Trail[0].Kind);
        Assert.Equal(letter.Id, Assert.Single((await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Documents).Id);
        var rows = (await office.Get<FilingList>().RunAsync(TestOffice.Officer, ListQuery.First, default)).Rows;
        Assert.All(rows, row => Assert.Equal((letter.Id, "2026-备函-001"), row.Letter));

        var paper = await office.PaperAsync(letter.Id);
        Assert.Empty(Papers.Faults(paper));
        Assert.Equal(["1", "2026-项目-9001", "联合攻关1", "北京测试一科技有限公司", "测试一", "清华大学", "80.00", "800,000.00"], Papers.Table(paper, "序号")[0]);
        Assert.Contains(Papers.Lines(paper), line => line.Contains("于2026年11月23日组织专家开展了第一轮项目评审", StringComparison.Ordinal)
            && line.Contains("共2项，项目总经费合计1,600,000.00元", StringComparison.Ordinal));
        Assert.Contains("（联系人：李经办；联系电话：010-1）", Papers.Lines(paper));
    }

    [Fact]
    public async Task Nothing_is_listed_that_may_not_be_filed_and_nothing_of_another_round()
    {
        await using var office = await TestOffice.OpenAsync();
        var panel = await office.AddReviewersAsync(3);
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2), await office.AddSubmittedAsync(3)];
        await office.PassAsync(panel, projects[0], projects[1]);
        await office.PassAsync(panel, projects[2]);
        Assert.Contains("期满后才能备案", await RefusedAsync(office, projects[0]), StringComparison.Ordinal);
        await office.Get<RecordObjection>().RunAsync(TestOffice.Officer, projects[1], "某公司", "知识产权", null, default);
        office.Time.Advance(TimeSpan.FromDays(7));
        Assert.Contains("1 项异议未处理", await RefusedAsync(office, projects[1]), StringComparison.Ordinal);
        Assert.Contains("一份备案函只列同一轮次", await RefusedAsync(office, projects[0], projects[2]), StringComparison.Ordinal);
        Assert.Contains("没有选择", await RefusedAsync(office), StringComparison.Ordinal);

        var registered = await office.ProjectIdAsync(await office.AddProjectAsync(4, ("备案号", "旧备 1 号"), ("备案日期", "2026-02-20")));
        Assert.Contains("没有在本系统评审", await RefusedAsync(office, registered), StringComparison.Ordinal);
        await office.MoveAsync("2026-项目-9003", ProjectAction.Withdraw, reason: "企业撤回");
        Assert.Contains("不在备案之列", await RefusedAsync(office, projects[2]), StringComparison.Ordinal);
        foreach (var actor in new[] { TestOffice.Approver, TestOffice.Administrator })
        {
            await Assert.ThrowsAsync<NotPermittedException>(() => IssueAsync(office, [projects[0]], by: actor));
        }

        Assert.Equal("2026-备函-001", await IssueAsync(office, [projects[0]]));
    }

    [Fact]
    public async Task What_a_letter_lists_is_listed_anew_only_by_a_new_edition_of_it()
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2), await office.AddSubmittedAsync(3)];
        await office.PassAsync(await office.AddReviewersAsync(3), projects);
        office.Time.Advance(TimeSpan.FromDays(7));
        await IssueAsync(office, projects[..2]);
        Assert.Contains("已列入备案函 2026-备函-001", await RefusedAsync(office, projects[1], projects[2]), StringComparison.Ordinal);
        Assert.Contains("换发请填写原因", await RefusedAsync(office, projects[0]), StringComparison.Ordinal);

        var plan = await office.Get<PlanFilingLetter>().RunAsync(TestOffice.Officer, ListQuery.First, [projects[0]], default);
        Assert.Equal(("2026-备函-001 第 1 版", "2026-项目-9002"), (plan.Former, Assert.Single(plan.Dropped)));
        Assert.Equal("2026-备函-001", await IssueAsync(office, [projects[0]], reason: "联合攻关2 暂缓"));

        // The one that was dropped may go into a letter of its own, with the third.
        Assert.Equal("2026-备函-002", await IssueAsync(office, projects[1..]));
        var letters = await office.Get<ListFilingLetters>().RunAsync(TestOffice.Officer, ListQuery.First, default);
        Assert.Equal([("2026-备函-002", 1, 2, false), ("2026-备函-001", 2, 1, false), ("2026-备函-001", 1, 2, true)],
            letters.Rows.Select(letter => (letter.Number, letter.Edition, letter.Projects, letter.SupersededOn is not null)));
        Assert.Equal(2, letters.StatusCounts[ListFilingLetters.InForce]);
        var rows = (await office.Get<FilingList>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = "number" }, default)).Rows;
        Assert.Equal(["2026-备函-001", "2026-备函-002", "2026-备函-002"], rows.Select(row => row.Letter?.Number));
    }

    [Fact]
    public async Task The_plan_shows_each_row_with_what_is_in_its_way()
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2)];
        await office.PassAsync(await office.AddReviewersAsync(3), projects);
        await office.Get<RecordObjection>().RunAsync(TestOffice.Officer, projects[1], "某公司", "知识产权", null, default);
        office.Time.Advance(TimeSpan.FromDays(7));
        var plan = await office.Get<PlanFilingLetter>().RunAsync(TestOffice.Officer, ListQuery.First, null, default);
        Assert.Equal(("第一轮项目评审", null), (plan.Round, plan.Former));
        Assert.Equal([[], ["还有 1 项异议未处理"]], plan.Rows.Select(row => row.Blockers));
    }

    [Fact]
    public async Task Two_officers_who_ask_for_the_same_project_at_once_send_one_letter()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2)];
        await office.PassAsync(await office.AddReviewersAsync(3), projects);
        office.Time.Advance(TimeSpan.FromDays(7));
        beside.Time.SetUtcNow(office.Time.GetUtcNow());
        (await Race.RunAsync(() => IssueAsync(office, projects), () => IssueAsync(beside, [projects[0]], by: TestOffice.SecondOfficer)))
            .OneWon("换发请填写原因", "已列入备案函");
        Assert.Equal(1, await office.AskAsync(context => context.IssuedDocuments.CountAsync()));
    }

    private static Task<string> IssueAsync(TestOffice office, ProjectId[] projects, string? reason = null, Actor? by = null) =>
        office.Get<IssueFilingLetter>().RunAsync(by ?? TestOffice.Officer, new FilingLetterEntry(projects, "李经办", "010-1", reason), default);

    private static async Task<string> RefusedAsync(TestOffice office, params ProjectId[] projects) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => IssueAsync(office, projects))).Message;
}
