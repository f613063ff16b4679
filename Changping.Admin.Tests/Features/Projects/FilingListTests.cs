using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Reviews.Filings;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>备案: where the committee asks for a notice and where it asks for none, the list says what the step allows.</summary>
public sealed class FilingListTests
{
    [Theory]
    [InlineData(0, FilingStanding.Ready, "待备案")]
    [InlineData(1, FilingStanding.Unpublished, "待公示")]
    public async Task List_task_and_step_agree_on_whether_a_notice_is_waited_for(int noticeDays, FilingStanding standing, string kind)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        await office.ReviewAsync(await office.AddReviewersAsync(3), 80, project);
        await AskNoticeAsync(office, noticeDays);

        var list = await ListAsync(office);
        Assert.Equal(standing, Assert.Single(list.Rows).Standing);
        Assert.Equal(Enum.GetValues<FilingStanding>().Select(known => known == standing ? 1 : 0), Enum.GetValues<FilingStanding>()
            .Select(known => list.StatusCounts[known.ToString()]));
        Assert.Single((await ListAsync(office, standing.ToString())).Rows);
        var kinds = (await KindsAsync(office, EstablishedProjects.Bureau)).Concat(await KindsAsync(office, TestOffice.Officer)).ToList();
        Assert.Contains(kind, kinds);
        Assert.DoesNotContain(noticeDays == 0 ? "待公示" : "待备案", kinds);

        office.Time.Advance(TimeSpan.FromDays(1));
        var filing = () => office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, TestOffice.Day.AddDays(1), number: "备 1");
        if (noticeDays == 0)
        {
            await filing();
        }
        else
        {
            Assert.Contains("请先公示", (await Assert.ThrowsAsync<RuleViolationException>(filing)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_withdrawn_after_the_filing_is_filed_no_more()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, EstablishedProjects.Established, number: "备 1");
        Assert.Equal(FilingStanding.Filed, Assert.Single((await ListAsync(office)).Rows).Standing);

        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.Withdraw, reason: "企业撤回");
        Assert.Empty((await ListAsync(office)).Rows);
    }

    [Fact]
    public async Task A_notice_does_not_begin_before_its_round_was_closed()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        office.Time.Advance(TimeSpan.FromDays(3));
        await office.ReviewAsync(await office.AddReviewersAsync(3), 80, project);
        Task Publish(int days) => office.TakeAsync(project, TestOffice.Officer, ProjectAction.PublishNotice, TestOffice.Day.AddDays(days));

        Assert.Contains("评审结束日（2026-11-26）", (await Assert.ThrowsAsync<RuleViolationException>(() => Publish(2))).Message, StringComparison.Ordinal);
        await Publish(3);
        Assert.Equal(TestOffice.Day.AddDays(3), (await office.ProjectAsync(project)).Notice!.From);
    }

    private static Task<ListPage<FilingRow>> ListAsync(TestOffice office, string? status = null) =>
        office.Get<FilingList>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = status }, default);

    private static async Task<IEnumerable<string>> KindsAsync(TestOffice office, Actor actor) =>
        (await office.Get<HomeTasks>().RunAsync(actor, default)).Select(task => task.Kind);

    private static async Task AskNoticeAsync(TestOffice office, int days)
    {
        var version = await office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Version).SingleOrDefaultAsync());
        await office.Get<ChangeSettings>().RunAsync(TestOffice.Administrator, new SettingsForm(new() { NoticeDays = days }, version), "测试", default);
    }
}
