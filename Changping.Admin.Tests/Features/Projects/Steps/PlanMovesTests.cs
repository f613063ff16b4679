using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects.Steps;

/// <summary>Steps of many projects at once: what the dialog says of a row is what the step alone would say, and nothing was done by saying it.</summary>
public sealed class PlanMovesTests
{
    [Fact]
    public async Task A_notice_of_many_tells_its_days_row_by_row_and_blocks_what_has_not_passed_and_a_day_gone_by()
    {
        await using var office = await TestOffice.OpenAsync();
        var (passed, waiting) = (await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2));
        await office.ReviewAsync(await office.AddReviewersAsync(3), 80, passed);
        var rows = await PlanAsync(office, TestOffice.Officer, [passed, waiting], ProjectAction.PublishNotice, TestOffice.Day);
        Assert.Empty(rows[0].Blockers);
        Assert.StartsWith("公示 2026-11-23 至 2026-11-27", rows[0].Effect, StringComparison.Ordinal);
        Assert.Contains("已申报", Assert.Single(rows[1].Blockers), StringComparison.Ordinal);
        var late = await PlanAsync(office, TestOffice.Officer, [passed], ProjectAction.PublishNotice, TestOffice.Day.AddDays(-1));
        Assert.Contains("早于评审结束日", Assert.Single(late[0].Blockers), StringComparison.Ordinal);
        Assert.Contains("请填写公示起始日",
            Assert.Single((await PlanAsync(office, TestOffice.Officer, [passed], ProjectAction.PublishNotice, null))[0].Blockers), StringComparison.Ordinal);

        // It was only asked.
        Assert.Null((await office.ProjectAsync(passed)).Notice);
    }

    [Fact]
    public async Task A_filing_and_an_establishment_of_many_keep_each_rows_own_persons_and_days()
    {
        await using var office = await TestOffice.OpenAsync();
        var both = TestOffice.Approver with { Permissions = TestOffice.OfficerAndApprover.Permissions };
        var (one, own) = (await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2, both, submits: both));
        await office.PassAsync(await office.AddReviewersAsync(3), one, own);
        var day = EstablishedProjects.Established;
        Assert.All(await PlanAsync(office, EstablishedProjects.Bureau, [one, own], ProjectAction.File, TestOffice.Day),
            row => Assert.Contains("期满后才能备案", Assert.Single(row.Blockers), StringComparison.Ordinal));
        office.Time.Advance(TimeSpan.FromDays(7));
        Assert.All(await PlanAsync(office, EstablishedProjects.Bureau, [one, own], ProjectAction.File, day), row => Assert.Empty(row.Blockers));
        foreach (var project in new[] { one, own })
        {
            await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, day, number: "昌人才备〔2026〕1 号");
        }

        var rows = await PlanAsync(office, both, [one, own], ProjectAction.Establish, day);
        Assert.Equal(Money.FromYuan(300_000), rows[0].Amount);
        Assert.Contains("预计项目补贴", Assert.Single(rows[0].Notes), StringComparison.Ordinal);
        Assert.Contains("2026-项目-9002", Assert.Single(rows[1].Blockers), StringComparison.Ordinal);

        // The same is said of one project in its own dialog, with what the year's budget has for it.
        Assert.Contains("还没有登记预算", await BudgetSaidAsync(office, both, one), StringComparison.Ordinal);
        await office.AppropriateAsync(Instrument.ProjectSubsidy, 299_999);
        Assert.Contains("差 1.00 元，追加后才能编入批次", await BudgetSaidAsync(office, both, one), StringComparison.Ordinal);
        await office.AppropriateAsync(Instrument.ProjectSubsidy, 1);
        Assert.Contains("核定后余 0.00 元", await BudgetSaidAsync(office, both, one), StringComparison.Ordinal);
        Assert.Equal(ProjectState.Filed, (await office.ProjectAsync(one)).State);
    }

    [Fact]
    public async Task Letters_of_many_are_asked_without_a_paper_being_made_and_the_second_of_a_kind_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);
        var before = await office.AskAsync(context => context.IssuedDocuments.CountAsync());
        var day = EstablishedProjects.Established;
        var ready = await PlanAsync(office, TestOffice.Officer, [project], ProjectAction.IssueDistrictLetter, day);
        Assert.Empty(Assert.Single(ready).Blockers);
        Assert.Contains("不能晚于今日",
            Assert.Single((await PlanAsync(office, TestOffice.Officer, [project], ProjectAction.IssueDistrictLetter, day.AddDays(1)))[0].Blockers),
            StringComparison.Ordinal);
        Assert.Equal(before, await office.AskAsync(context => context.IssuedDocuments.CountAsync()));

        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.IssueDistrictLetter, day);
        Assert.Contains("不能重复颁发",
            Assert.Single((await PlanAsync(office, TestOffice.Officer, [project], ProjectAction.IssueDistrictLetter, day))[0].Blockers),
            StringComparison.Ordinal);
        Assert.Empty((await PlanAsync(office, TestOffice.Officer, [project], ProjectAction.IssueEnterpriseLetter, day))[0].Blockers);
    }

    [Theory]
    [InlineData(Batch.Most, true)]
    [InlineData(Batch.Most + 1, false)]
    public async Task More_than_can_be_looked_through_is_no_batch_and_a_step_of_others_is_not_planned(int count, bool fits)
    {
        await using var office = await TestOffice.OpenAsync();
        ProjectId[] ids = [.. Enumerable.Range(0, count).Select(_ => Id.New<ProjectId>())];
        Func<Task> plan = () => PlanAsync(office, TestOffice.Officer, ids, ProjectAction.PublishNotice, TestOffice.Day);
        if (fits)
        {
            await plan();
        }
        else
        {
            Assert.Contains("一次最多办理 100 个项目", (await Assert.ThrowsAsync<RuleViolationException>(plan)).Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<NotPermittedException>(() => PlanAsync(office, TestOffice.Officer, [], ProjectAction.Establish, TestOffice.Day));
        await Assert.ThrowsAsync<NotPermittedException>(() => PlanAsync(office, TestOffice.Officer, [], ProjectAction.File, TestOffice.Day));
        await Assert.ThrowsAsync<NotPermittedException>(() => PlanAsync(office, TestOffice.Approver, [], ProjectAction.PublishNotice, TestOffice.Day));
    }

    private static async Task<string> BudgetSaidAsync(TestOffice office, Actor by, ProjectId project)
    {
        var foreseen = await office.Get<ForeseeStep>()
            .RunAsync(by, new ProjectMove(project, ProjectAction.Establish, EstablishedProjects.Established), default);
        Assert.Null(foreseen.Refusal);
        Assert.Equal(("项目补贴（预计）", Money.FromYuan(300_000)), (foreseen.Lines[0].Title, foreseen.Lines[0].Total));
        Assert.Equal(!foreseen.Lines[1].Detail.StartsWith("核定后余", StringComparison.Ordinal), foreseen.Lines[1].AsksForMore);
        return foreseen.Lines[1].Detail;
    }

    private static Task<IReadOnlyList<BatchRow>> PlanAsync(TestOffice office, Actor by, IReadOnlyList<ProjectId> ids, ProjectAction action, DateOnly? on) =>
        office.Get<PlanMoves>().RunAsync(by, ids, new ProjectMove(default, action, on), default);
}
