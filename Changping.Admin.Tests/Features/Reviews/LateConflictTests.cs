using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>回避: what the register of reviewers learns while a round runs counts in it.</summary>
public sealed class LateConflictTests
{
    [Fact]
    public async Task A_sheet_of_who_must_keep_out_by_now_does_not_count_and_the_minutes_say_why()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var round = await ScoredAsync(office, project, 4);
        await MovedAsync(office, round, 0, "清华大学材料学院");

        var cell = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Projects[0].Cells[0];
        Assert.Equal((AssignmentStanding.Recused, null), (cell.Standing, cell.Sheet));
        await office.CloseAsync(TestOffice.SecondOfficer, round);

        var minutes = (await office.Get<ReadMinutes>().RunAsync(TestOffice.Officer, round.Number, default)).Projects[0];
        Assert.Equal([null, 80m, 80m, 80m, 80m], minutes.Scores);
        Assert.Equal(("评审1", "现任职于推荐单位 清华大学"), Assert.Single(minutes.Recusals) is var recusal ? (recusal.Name, recusal.Reason) : default);
        Assert.Equal((80m, ReviewOutcome.Passed), (minutes.Mean, minutes.Outcome));
        Assert.Equal(ProjectState.Passed, (await office.ProjectAsync(project)).State);
    }

    [Fact]
    public async Task Who_must_keep_out_by_now_neither_reads_nor_scores_any_more()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        Assert.NotNull(await ReadAsync(office, round));
        await MovedAsync(office, round, 0, "北京测试一科技有限公司");

        Assert.Contains("应回避", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ScoreAsync(ReviewOffice.First, round, 0, 100)))
            .Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => ReadAsync(office, round));
        Assert.Equal(AssignmentStanding.Recused, (await office.Get<MyReviews>().RunAsync(ReviewOffice.First, default))![0].Projects[0].Standing);
    }

    [Fact]
    public async Task What_the_register_learns_after_the_end_changes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await ScoredAsync(office, await office.AddSubmittedAsync(1), 4);
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        await MovedAsync(office, round, 0, "清华大学");
        Assert.Empty((await office.Get<ReadMinutes>().RunAsync(TestOffice.Officer, round.Number, default)).Projects[0].Recusals);
    }

    /// <summary>Five members; the first gives nothing but 0, the others so many times 80.</summary>
    private static async Task<OpenedRound> ScoredAsync(TestOffice office, ProjectId project, int others)
    {
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(others + 1), project);
        for (var member = 0; member <= others; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, member == 0 ? 0 : 80);
        }

        return round;
    }

    private static Task<ReviewFile?> ReadAsync(TestOffice office, OpenedRound round) =>
        office.Get<ReadReviewFile>().RunAsync(ReviewOffice.First, round.Number, "2026-项目-9001", default);

    /// <summary>The register says that the member works elsewhere; which account is theirs stays.</summary>
    private static async Task MovedAsync(TestOffice office, OpenedRound round, int member, string unit)
    {
        var id = round.Panel[member];
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.ChangeReviewer, null, async context =>
        {
            var reviewer = await context.Reviewers.SingleAsync(candidate => candidate.Id == id);
            reviewer.Describe(new ReviewerDetails(reviewer.Name, unit, reviewer.Title, reviewer.Speciality, reviewer.Phone, reviewer.FormerUnits));
        }, default);
    }
}
