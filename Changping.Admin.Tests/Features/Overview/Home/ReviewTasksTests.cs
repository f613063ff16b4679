using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Features.Overview.Home;

/// <summary>三（三）: a round is a task from a week before its day until its minutes are issued, for whoever is next.</summary>
public sealed class ReviewTasksTests
{
    [Fact]
    public async Task A_round_in_preparation_is_a_task_from_a_week_before_its_day()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddReviewersAsync(3);
        await PrepareAsync(office, TestOffice.Day.AddDays(8));
        Assert.Empty(await ListAsync(office, TestOffice.Officer, "评审待开始"));
        office.Time.Advance(TimeSpan.FromDays(1));
        var task = Assert.Single(await ListAsync(office, TestOffice.Officer, "评审待开始"));
        Assert.Equal(("2026-评审-001 第一轮项目评审", "评审组至少 3 人，现有 0 人", (DateOnly?)new DateOnly(2026, 12, 1), "/reviews/2026-评审-001", false),
            (task.Subject, task.Next, task.Deadline, task.Address, task.Overdue));
        office.Time.Advance(TimeSpan.FromDays(7));
        Assert.True(Assert.Single(await ListAsync(office, TestOffice.Officer, "评审待开始")).Overdue);
        Assert.Empty(await ListAsync(office, TestOffice.Approver, "评审待开始"));
    }

    [Fact]
    public async Task An_open_round_asks_for_what_is_missing_then_to_be_closed_then_for_its_minutes()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        Assert.Equal("1 个项目有效评分不足 3 份；催办，还缺利害关系声明 2 项、评分 1 项", Assert.Single(await ListAsync(office, TestOffice.Officer, "评分未齐")).Next);
        await office.ScoreAsync(ReviewOffice.First, round, 0, 80);
        foreach (var member in new[] { 1, 2 })
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        Assert.Empty(await ListAsync(office, TestOffice.Officer, "评分未齐"));
        Assert.Equal($"/reviews/{round.Number}", Assert.Single(await ListAsync(office, TestOffice.Officer, "可结束评审")).Address);
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        Assert.Empty(await ListAsync(office, TestOffice.Officer, "可结束评审"));

        Assert.False(Assert.Single(await ListAsync(office, TestOffice.Officer, "纪要待签发")).WaitsForAnother);
        var both = new Actor(ReviewOffice.First.Id, "评审1", Role.Officer.Permissions().Union(Role.Reviewer.Permissions()).ToHashSet());
        Assert.True(Assert.Single(await ListAsync(office, both, "纪要待签发")).WaitsForAnother);
        await office.Get<IssueMinutes>().RunAsync(TestOffice.Officer, new MinutesEntry(round.Number, "第二会议室", "评审1"), default);
        Assert.Empty(await ListAsync(office, TestOffice.Officer, "纪要待签发"));
    }

    [Fact]
    public async Task A_reviewer_has_only_their_own_declarations_and_scores_to_do_and_a_badge_for_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2));
        var task = Assert.Single(await office.Get<HomeTasks>().RunAsync(ReviewOffice.First, default));
        Assert.Equal(("待我评审", "利害关系声明 2 项", "/my-reviews", 2), (task.Kind, task.Next, task.Address, task.Count));
        Assert.Equal(2, HomeBadges.Of([task])["/my-reviews"]);

        await office.DeclareAsync(ReviewOffice.First, round, 0);
        await office.ScoreAsync(ReviewOffice.First, round, 0, 80);
        Assert.Equal("评分 1 项", Assert.Single(await office.Get<HomeTasks>().RunAsync(ReviewOffice.First, default)).Next);
        await office.ScoreAsync(ReviewOffice.First, round, 0, 80, project: 1);
        Assert.Empty(await office.Get<HomeTasks>().RunAsync(ReviewOffice.First, default));
        await office.DeclareAsync(ReviewOffice.Second, round, 1, ConflictGround.Kin);
        Assert.Empty(await office.Get<HomeTasks>().RunAsync(ReviewOffice.Second, default));
    }

    private static Task<string> PrepareAsync(TestOffice office, DateOnly day) =>
        office.Get<PrepareRound>().RunAsync(TestOffice.Officer, new RoundArrangement(ReviewOffice.Plan() with { HeldOn = day }, []), default);

    private static async Task<IReadOnlyList<HomeTask>> ListAsync(TestOffice office, Actor actor, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind)];
}
