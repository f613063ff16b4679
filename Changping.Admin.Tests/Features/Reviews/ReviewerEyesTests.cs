using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>What a reviewer may see and do by their own account.</summary>
public sealed class ReviewerEyesTests
{
    private const string Project = "2026-项目-9001";

    [Fact]
    public async Task An_undeclared_reviewer_sees_no_file_and_after_the_declaration_they_do()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        Assert.Contains("请先声明", await RefusedAsync(() => FileAsync(office, round)), StringComparison.Ordinal);
        Assert.Contains("请先声明", await RefusedAsync(() => office.ScoreAsync(ReviewOffice.First, round, 0, 80)), StringComparison.Ordinal);

        await office.DeclareAsync(ReviewOffice.First, round, 0);
        Assert.Equal("攻克界面难题", (await FileAsync(office, round))!.Project.Facts.Goals[0].Words);
        await office.ScoreAsync(ReviewOffice.First, round, 0, 80);
        Assert.Equal((80m, false), ((await FileAsync(office, round))!.Sheet!.Total, (await FileAsync(office, round))!.Sheet!.IsSigned));
    }

    [Fact]
    public async Task A_recused_reviewer_neither_sees_nor_scores_nor_learns_the_scores_afterwards()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(5, "清华大学"), await office.AddSubmittedAsync(1));
        Assert.Contains("应回避", await RefusedAsync(() => FileAsync(office, round)), StringComparison.Ordinal);
        Assert.Contains("应回避", await RefusedAsync(() => office.ScoreAsync(ReviewOffice.First, round, 0, 80)), StringComparison.Ordinal);
        Assert.Contains("应回避", await RefusedAsync(() => office.ScoreAsync(ReviewOffice.First, round, 0, 80)), StringComparison.Ordinal);
        await FinishAsync(office, round, from: 1);

        Assert.Contains("应回避", await RefusedAsync(() => FileAsync(office, round)), StringComparison.Ordinal);
        var row = Assert.Single((await office.Get<ShowRound>().RunAsync(ReadingAs(ReviewOffice.First), round.Number, default))!.Projects);
        Assert.Null(row.Result);
        Assert.All(row.Cells, cell => Assert.Null(cell.Sheet));
    }

    [Fact]
    public async Task Nobody_on_the_panel_reads_anothers_score_before_the_end()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        for (var member = 0; member < 3; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80 + member);
        }

        var reader = ReadingAs(ReviewOffice.Second);
        var view = (await office.Get<ShowRound>().RunAsync(reader, round.Number, default))!;
        Assert.Equal([null, 81m, null], view.Projects[0].Cells.Select(cell => cell.Sheet?.Total));
        Assert.Equal([true, false, true], view.Projects[0].Cells.Select(cell => cell.Hidden));
        Assert.Null(view.Projects[0].Result);
        Assert.All(view.Trail, entry => Assert.Empty(entry.Changes));
        Assert.Equal(81m, Assert.Single((await office.Get<MyReviews>().RunAsync(ReviewOffice.Second, default))![0].Projects).Total);

        await office.CloseAsync(TestOffice.SecondOfficer, round);
        view = (await office.Get<ShowRound>().RunAsync(reader, round.Number, default))!;
        Assert.Equal([80m, 81m, 82m], view.Projects[0].Cells.Select(cell => cell.Sheet!.Total));
    }

    [Fact]
    public async Task A_reviewer_without_the_offices_roles_reads_nothing_of_the_office()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ShowRound>().RunAsync(ReviewOffice.First, round.Number, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<MyReviews>().RunAsync(TestOffice.Officer, default));
        Assert.Null(await office.Get<MyReviews>().RunAsync(ReviewOffice.First with { Id = Guid.NewGuid() }, default));
        Assert.Null(await office.Get<ReadReviewFile>().RunAsync(ReviewOffice.First with { Id = Guid.NewGuid() }, round.Number, Project, default));
    }

    [Fact]
    public async Task An_officer_who_sits_on_the_panel_enters_nothing_for_the_others()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        var both = new Actor(ReviewOffice.First.Id, "评审1", Role.Officer.Permissions().Union(Role.Reviewer.Permissions()).ToHashSet());
        Assert.Contains("不能代其他专家录入", await RefusedAsync(() => office.DeclareAsync(both, round, 2)), StringComparison.Ordinal);
        await office.DeclareAsync(both, round, 0);
    }

    private static Task<ReviewFile?> FileAsync(TestOffice office, OpenedRound round) =>
        office.Get<ReadReviewFile>().RunAsync(ReviewOffice.First, round.Number, Project, default);

    private static Actor ReadingAs(Actor reviewer) => reviewer with { Permissions = Role.Reviewer.Permissions().Union(Role.Auditor.Permissions()).ToHashSet() };

    private static async Task FinishAsync(TestOffice office, OpenedRound round, int from)
    {
        for (var member = from; member < round.Panel.Count; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        await office.CloseAsync(TestOffice.SecondOfficer, round);
    }

    private static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolationException>(deed)).Message;
}
