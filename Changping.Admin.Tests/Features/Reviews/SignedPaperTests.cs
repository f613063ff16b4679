using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>三（三）, readings 0035 and 0036: one person with two roles entered every score, ended the round, and established the project.</summary>
public sealed class SignedPaperTests
{
    private static readonly Actor Both = TestOffice.OfficerAndApprover;

    [Fact]
    public async Task One_person_entered_every_score_ended_the_round_and_established_the_project()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1, TestOffice.SecondOfficer, submits: TestOffice.SecondOfficer);
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), project);
        foreach (var member in new[] { 0, 1 })
        {
            Assert.Contains("由其本人登录录入", await RefusedAsync(() => office.DeclareAsync(Both, round, member)), StringComparison.Ordinal);
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            Assert.Contains("由其本人登录录入", await RefusedAsync(() => office.ScoreAsync(Both, round, member, 90)), StringComparison.Ordinal);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        await office.DeclareAsync(Both, round, 2);
        await office.ScoreAsync(Both, round, 2, 80);
        Assert.Contains("须由没有录入过的另一名经办人结束评审", await RefusedAsync(() => office.CloseAsync(Both, round)), StringComparison.Ordinal);
        var view = (await office.Get<ShowRound>().RunAsync(Both, round.Number, default))!;
        Assert.Contains("另一名经办人结束评审", view.WhyNotClose!.Message, StringComparison.Ordinal);
        await office.CloseAsync(TestOffice.SecondOfficer, round);

        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.PublishNotice, TestOffice.Day);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, EstablishedProjects.Established, number: "备 1");
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(Both, default), task => task.Kind == "待立项");
        Assert.Contains("本人录入的声明或评分，须由没有录入过的另一名负责人立项",
            await RefusedAsync(() => office.TakeAsync(project, Both, ProjectAction.Establish, EstablishedProjects.Established)), StringComparison.Ordinal);
        var record = (await office.Get<ProjectRecord>().RunAsync(Both, "2026-项目-9001", default))!;
        Assert.NotNull(record.Project.WhyNotEstablish(Both.Person(), record.Scorers));
        await office.TakeAsync(project, TestOffice.Approver, ProjectAction.Establish, EstablishedProjects.Established);
    }

    [Fact]
    public async Task Nothing_is_entered_for_a_reviewer_and_the_signed_paper_of_such_scores_stays_with_the_round()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        var paper = await office.AskAsync(context => context.Attachments.Where(attachment => attachment.SubjectId == round.Id.Value)
            .Select(attachment => attachment.Id).SingleAsync());
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, paper, "误传", default);

        var refused = await RefusedAsync(() => office.DeclareAsync(TestOffice.Officer, round, 2));
        Assert.Contains("请先在评审轮次", refused, StringComparison.Ordinal);
        var cell = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Projects[0].Cells[2];
        Assert.Equal(refused, cell.WhyNotEnter!.Message);

        paper = await office.AttachPaperAsync(round.Id);
        await office.DeclareAsync(TestOffice.Officer, round, 2);
        await office.ScoreAsync(TestOffice.Officer, round, 2, 80);

        // What was entered from it, it stays with: no round comes to its end without.
        Assert.Contains("代录的声明和评分以附件为依据，不能移除",
            await RefusedAsync(() => office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, paper, "误传", default)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-14)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_notice_was_entered_with_a_first_day_two_weeks_ago_and_filed_the_same_day(int days)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        await office.ReviewAsync(await office.AddReviewersAsync(3), 80, project);
        office.Time.Advance(TimeSpan.FromDays(14));
        var today = TestOffice.Day.AddDays(14);
        var publish = () => office.TakeAsync(project, TestOffice.Officer, ProjectAction.PublishNotice, today.AddDays(days));
        if (days < 0)
        {
            Assert.Contains("已过，公示从登记之日（2026-12-07）或以后开始", await RefusedAsync(publish), StringComparison.Ordinal);
            return;
        }

        await publish();
        var notice = (await office.ProjectAsync(project)).Notice!;
        var file = (DateOnly on) => office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, on, number: "备 1");
        office.Time.Advance(TimeSpan.FromDays(notice.To.DayNumber - today.DayNumber));
        Assert.Contains($"公示至 {notice.To:yyyy-MM-dd}，期满后才能备案", await RefusedAsync(() => file(notice.To)), StringComparison.Ordinal);
        office.Time.Advance(TimeSpan.FromDays(1));
        await file(notice.To.AddDays(1));
    }

    private static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolationException>(deed)).Message;
}
