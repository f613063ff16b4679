using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.TalentPool;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>三（一）, reading 0046: the newest nomination counts, admitted or not; who leaves the pool leaves it by two persons.</summary>
public sealed class NewestWordTests
{
    private static readonly (string, string?)[] Denied = [("派出单位", "北京大学"), ("政治素质", "否"), ("遵纪守法", "否"), ("身体健康", "否"), ("推荐日期", "2026-11-20")];

    [Fact]
    public async Task A_newer_nomination_that_denied_quality_law_and_health_was_outweighed_by_an_older_admitted_one()
    {
        await using var office = await PooledAsync();
        Assert.Equal(1, await PublishedAsync(office));
        Assert.DoesNotContain(await BlockersAsync(office), blocker => blocker.Clause == Clauses.TalentPool);

        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Denied));
        var page = await PoolAsync(office, ListPool.Newer);
        Assert.Equal((1, PoolStanding.NewerDenied), (page.StatusCounts[ListPool.Newer], Assert.Single(page.Rows).Standing));
        Assert.Contains(await BlockersAsync(office), blocker => blocker.Clause == Clauses.TalentPool
            && blocker.Message.Contains("最新推荐 2026-推荐-0002", StringComparison.Ordinal)
            && blocker.Message.Contains("请核实后办理出库", StringComparison.Ordinal));
        Assert.Contains(await BlockersAsync(office), blocker => blocker.Clause == Clauses.PersonalQualities);
        Assert.Equal(0, await PublishedAsync(office));
        var task = Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "在库有新推荐");
        Assert.Equal("/pool?status=newer", task.Address);
        var view = (await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, "2026-推荐-0001", default))!;
        Assert.Equal(PoolStanding.NewerDenied, view.PoolCase!.Place.Standing);
    }

    [Fact]
    public async Task Nobody_ever_left_the_pool()
    {
        await using var office = await PooledAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Denied));
        var id = await office.EntryAsync();
        Assert.Contains("须填写原因",
            await RefusedAsync(() => office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, PoolAction.Leave, " ", default)), StringComparison.Ordinal);
        await office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, PoolAction.Leave, "北京大学不再认可", default);
        Assert.Contains("尚待确认",
            await RefusedAsync(() => office.Get<ProposePoolStep>().RunAsync(TestOffice.SecondOfficer, id, PoolAction.Leave, "同上", default)),
            StringComparison.Ordinal);
        Assert.Contains("本人经办",
            await RefusedAsync(() => office.Get<DecidePoolStep>().RunAsync(TestOffice.OfficerAndApprover, id, 1, true, null, default)),
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<DecidePoolStep>().RunAsync(TestOffice.SecondOfficer, id, 1, true, null, default));
        Assert.Equal("/nominations/2026-推荐-0001",
            Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "人才库待确认").Address);

        await office.Get<DecidePoolStep>().RunAsync(TestOffice.Approver, id, 1, true, null, default);
        var left = Assert.Single((await PoolAsync(office, ListPool.Left)).Rows);
        Assert.Equal((PoolStanding.Left, (DateOnly?)TestOffice.Day), (left.Standing, left.DepartedOn));
        Assert.Empty((await PoolAsync(office, null)).Rows);
        Assert.Equal(0, await PublishedAsync(office));
        Assert.Contains(await BlockersAsync(office), blocker => blocker.Message.Contains("已于 2026-11-23 出库", StringComparison.Ordinal));
        Assert.Contains("已于 2026-11-23 出库，不能对接", await RefusedAsync(() => office.ContactAsync()), StringComparison.Ordinal);

        // The newest word denies: no two persons bring them back on the old one.
        Assert.Contains("不能恢复入库",
            await RefusedAsync(() => office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, PoolAction.Reenter, "误办", default)),
            StringComparison.Ordinal);
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task A_leaving_is_undone_by_two_persons_while_nothing_rests_on_it()
    {
        await using var office = await PooledAsync();
        var id = await office.EntryAsync();
        await office.StepAsync(id, PoolAction.Leave, 1);
        await office.StepAsync(id, PoolAction.Reenter, 2);
        Assert.Equal(PoolStanding.InPool, Assert.Single((await PoolAsync(office, null)).Rows).Standing);
        Assert.Equal(1, await PublishedAsync(office));

        await office.StepAsync(id, PoolAction.Leave, 3);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-21")));
        await office.AdmitAsync("2026-推荐-0002");
        Assert.Contains("出库之后已有 入库",
            await RefusedAsync(() => office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, PoolAction.Reenter, "误办", default)),
            StringComparison.Ordinal);
        Assert.Equal("2026-推荐-0002", Assert.Single((await PoolAsync(office, null)).Rows).Nomination);
    }

    [Fact]
    public async Task An_admission_is_undone_by_two_persons_and_the_nomination_may_be_corrected_and_admitted_again()
    {
        await using var office = await PooledAsync();
        await office.StepAsync(await office.EntryAsync(), PoolAction.UndoAdmission, 1);
        Assert.Empty((await PoolAsync(office, null)).Rows);
        Assert.Equal((false, false), await office.AskAsync(async context =>
            ((await context.Nominations.SingleAsync()).IsAdmitted, (await context.NominationListings.SingleAsync()).IsAdmitted)));

        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("所在部门", "材料学院")));
        await office.AdmitAsync("2026-推荐-0001");
        Assert.Single((await PoolAsync(office, null)).Rows);
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task An_admission_on_which_a_contact_rests_is_not_undone()
    {
        await using var office = await PooledAsync();
        await office.ContactAsync();
        var id = await office.EntryAsync();
        Assert.Contains("对接联系 1 次，入库不能撤销；情况有变的，请提出出库",
            await RefusedAsync(() => office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, PoolAction.UndoAdmission, "误办", default)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_nomination_is_not_admitted_past_a_newer_one_and_a_newer_one_renews_the_admission()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(1, ("推荐日期", "2026-11-02")));
        Assert.Contains("另有更新的推荐 2026-推荐-0002（2026-11-02，符合），以最新推荐为准", await RefusedAsync(() => office.AdmitAsync("2026-推荐-0001")), StringComparison.Ordinal);
        var rows = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, ListQuery.First, null, default);
        Assert.Single(rows, row => row.Blockers.Count == 1 && row.Blockers[0].Contains("以最新推荐为准", StringComparison.Ordinal));
        await office.AdmitAsync("2026-推荐-0002");

        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-03")));
        Assert.Equal(PoolStanding.NewerEligible, Assert.Single((await PoolAsync(office, null)).Rows).Standing);
        await office.AdmitAsync("2026-推荐-0003");
        var row = Assert.Single((await PoolAsync(office, null)).Rows);
        Assert.Equal(("2026-推荐-0003", PoolStanding.InPool), (row.Nomination, row.Standing));

        await office.StepAsync(await office.EntryAsync("2026-推荐-0003"), PoolAction.UndoAdmission, 1);
        row = Assert.Single((await PoolAsync(office, null)).Rows);
        Assert.Equal(("2026-推荐-0002", PoolStanding.NewerEligible), (row.Nomination, row.Standing));
    }

    [Fact]
    public async Task Who_left_after_the_filing_is_not_established()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, EstablishedProjects.Bureau, ProjectAction.File, EstablishedProjects.Established, number: "昌人才备〔2026〕1 号");
        var id = await office.EntryAsync();
        Assert.Empty(await ForeseenAsync(office));
        await office.StepAsync(id, PoolAction.Leave, 1);

        // The page of the project says so before anybody tries, with its cure.
        var foreseen = Assert.Single(await ForeseenAsync(office));
        Assert.Equal(Clauses.TalentPool, foreseen.Clause);
        Assert.Contains("不能申报或立项；确应恢复的由两人办理恢复入库", foreseen.Message, StringComparison.Ordinal);
        Assert.Contains("不能申报或立项", await RefusedAsync(() =>
            office.TakeAsync(project, TestOffice.Approver, ProjectAction.Establish, EstablishedProjects.Established)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Blocker>> ForeseenAsync(TestOffice office) =>
        (await office.Get<ProjectRecord>().RunAsync(TestOffice.Approver, "2026-项目-9001", default))!.Next.Blockers;

    private static async Task<TestOffice> PooledAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        await office.AdmitAsync("2026-推荐-0001");
        return office;
    }

    private static Task<ListPage<PoolRow>> PoolAsync(TestOffice office, string? status) =>
        office.Get<ListPool>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = status }, default);

    private static async Task<int> PublishedAsync(TestOffice office)
    {
        using var workbook = new MemoryStream();
        return (await office.Get<PoolExport>().WriteAsync(TestOffice.Officer, ExportRequest.All, workbook, default)).Rows;
    }

    private static async Task<IReadOnlyList<Blocker>> BlockersAsync(TestOffice office)
    {
        await using var context = await office.Contexts.CreateDbContextAsync();
        if (!await context.Enterprises.AnyAsync())
        {
            await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        }

        var (enterprise, expert) = ((await context.Enterprises.FirstAsync()).Id, (await context.Experts.FirstAsync()).Id);
        return (await office.Get<SubmissionCases>().ReadAsync(context, default, enterprise, expert, TestOffice.Day, default)).Blockers();
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
