using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Home;

public sealed class HomeTasksTests
{
    private static readonly CalendarMonth November = new(2026, 11);

    [Fact]
    public async Task An_empty_office_in_force_has_nothing_to_do()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Empty(await office.Get<HomeTasks>().RunAsync(TestOffice.OfficerAndApprover, default));
    }

    [Fact]
    public async Task The_day_of_issue_is_the_administrators_task_and_everybody_elses_reason_to_wait()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);

        Assert.False(Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default)).WaitsForAnother);
        Assert.True(Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).WaitsForAnother);

        await office.ActivateAsync("2.0", new DateOnly(2024, 1, 1));
        Assert.Empty(await office.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default));
    }

    [Fact]
    public async Task A_batch_is_another_persons_task_and_only_waits_for_its_preparer_until_it_is_decided()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        Assert.Contains("1 笔，300,000.00 元", (await OfKindAsync(office, TestOffice.Officer, "应付项目补贴")).Single().Subject, StringComparison.Ordinal);

        var claim = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, November, default));
        var number = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, November, [claim.Key]), default);

        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "应付项目补贴"));
        Assert.True(Assert.Single(await OfKindAsync(office, TestOffice.OfficerAndApprover, "批次待复核")).WaitsForAnother);
        Assert.Empty(await OfKindAsync(office, TestOffice.SecondOfficer, "批次待复核"));
        var task = Assert.Single(await OfKindAsync(office, TestOffice.Approver, "批次待复核"));
        Assert.Equal((false, $"/batches/{number}"), (task.WaitsForAnother, task.Address));

        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        Assert.Empty(await OfKindAsync(office, TestOffice.Approver, "批次待复核"));
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "批次待复核"));
    }

    [Fact]
    public async Task A_relaxation_and_a_changed_account_wait_for_the_second_person_and_vanish_when_decided()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("学位", "硕士"), ("专业技术职务", "讲师")));
        var (nomination, expert) = await office.AskAsync(async context =>
            (await context.Nominations.Select(one => one.Id).SingleAsync(), await context.Experts.Select(one => one.Id).SingleAsync()));
        await office.ProveAsync(nomination);
        await office.Get<ProposeRelaxation>().RunAsync(
            TestOffice.Officer, new RelaxationProposal(nomination, [RelaxationGround.UrgentlyNeeded], "企业证明", [RelaxableCriterion.Qualification]), default);
        foreach (var digits in new[] { "6222020200001234567", "6222020200007654321" })
        {
            await office.Get<EnterPayeeAccount>()
                .RunAsync(TestOffice.Officer, PayeeKey.Of(expert), new PayeeAccount("测试一", "中国银行", null, digits), "换卡", default);
        }

        foreach (var kind in new[] { "放宽待审批", "账户变更待复核" })
        {
            Assert.True(Assert.Single(await OfKindAsync(office, TestOffice.Officer, kind)).WaitsForAnother);
            Assert.False(Assert.Single(await OfKindAsync(office, TestOffice.Approver, kind)).WaitsForAnother);
        }

        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, nomination, 1, approve: true, "同意", default);
        await office.Get<DecidePayeeAccount>()
            .RunAsync(TestOffice.Approver, PayeeKey.Of(expert), new PayeeAccount("测试一", "中国银行", null, "6222020200007654321"), confirm: true, null, default);

        Assert.Empty(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default));
        Assert.Equal("/nominations?pool=hand&status=EligibleByRelaxation", Assert.Single(await OfKindAsync(office, TestOffice.Officer, "可入库")).Address);
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [nomination], default);
        Assert.Empty(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default));
    }

    /// <summary>As found: the member of the finance bureau was told to wait for an approval that waited for an attachment.</summary>
    [Fact]
    public async Task An_account_in_another_name_asks_the_officer_for_its_proof_and_nobody_else()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        var expert = await office.AskAsync(context => context.Experts.Select(one => one.Id).SingleAsync());
        await office.Get<EnterPayeeAccount>().RunAsync(
            TestOffice.Officer, PayeeKey.Of(expert), new PayeeAccount("昌平某个体户", "中国银行", null, "6222020200001234567"), "", default);

        Assert.False(Assert.Single(await OfKindAsync(office, TestOffice.Officer, "账户待补证明")).WaitsForAnother);
        foreach (var actor in new[] { TestOffice.Officer, TestOffice.Approver, TestOffice.TitleOffice })
        {
            Assert.Empty(await OfKindAsync(office, actor, "账户变更待复核"));
        }

        Assert.Empty(await OfKindAsync(office, TestOffice.TitleOffice, "账户待补证明"));
    }

    [Fact]
    public async Task An_unknown_institution_is_a_task_until_its_nominations_are_judged_by_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("派出单位", "某某前沿技术研究中心")),
            Rows.Expert(2, ("派出单位", "某某前沿技术研究中心")));

        var task = Assert.Single(await OfKindAsync(office, TestOffice.Officer, "派出单位待核定"));
        Assert.Equal(("某某前沿技术研究中心", 1), (task.Subject, task.Count));
        Assert.Contains("2 件", task.Next, StringComparison.Ordinal);
    }

    /// <summary>As found: three were said to wait to be settled, and the list that the task led to showed two.</summary>
    [Fact]
    public async Task An_institution_that_a_list_knows_is_no_task_because_a_discipline_is_in_doubt()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("派出单位", "首都师范大学"), ("从事学科", "应用数学")));
        Assert.Equal("材料待核", Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Kind);
    }

    [Fact]
    public async Task Projects_are_tasks_from_the_first_day_to_the_conclusion()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "应上岗"));

        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(($"/projects/{number}", true), (await OfKindAsync(office, TestOffice.Officer, "应上岗"))
            .Select(task => (task.Address, task.Overdue)).Single());
        await office.MoveAsync(number, ProjectAction.StartService);
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "应上岗"));

        // The last day is 2028-11-23: ninety days before it the project shows up, after it as one to conclude.
        office.Time.SetUtcNow(new DateTimeOffset(2028, 8, 24, 2, 0, 0, TimeSpan.Zero));
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "服务期将届满"));
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DateOnly(2028, 11, 23), (await OfKindAsync(office, TestOffice.Officer, "服务期将届满")).Single().Deadline);
        office.Time.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "服务期将届满"));
        Assert.True((await OfKindAsync(office, TestOffice.Officer, "期满待结题")).Single().Overdue);
        await office.MoveAsync(number, ProjectAction.Conclude);
        Assert.Empty(await OfKindAsync(office, TestOffice.Officer, "期满待结题"));
    }

    [Fact]
    public void A_badge_counts_what_the_actor_can_do_and_not_what_waits_for_another()
    {
        HomeTask[] tasks =
        [
            new("批次待复核", default, "2026-生补-001", "复核", null, "/batches/2026-生补-001"),
            new("批次待复核", default, "2026-生补-002", "等待", null, "/batches/2026-生补-002") { WaitsForAnother = true },
            new("可入库", default, "12 件", "入库", null, "/nominations?pool=out&status=Eligible", 12),
        ];

        var counts = HomeBadges.Of(tasks);

        Assert.Equal((2, 1, 12, 0), (counts["/"], counts["/batches"], counts["/nominations"], counts["/projects"]));
    }

    private static async Task<IReadOnlyList<HomeTask>> OfKindAsync(TestOffice office, Actor actor, string kind) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == kind)];
}
