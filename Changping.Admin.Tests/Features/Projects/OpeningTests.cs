using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Openings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>期初 (reading 0040), by the register and by its page.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-11-23", "after-go-live")]
    public async Task A_project_established_since_the_office_began_is_not_imported(string established, string? code)
    {
        await using var office = await OpenAsync();
        var preview = await TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1,
            ("立项日期", established), ("协议签订日期", established), ("服务起始日", "2026-12-01"), ("备案日期", "2026-11-20")));
        Assert.Equal(code is null ? [] : [code], preview.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public async Task What_the_register_says_was_paid_is_offered_no_more_once_another_person_confirmed_it()
    {
        await using var office = await OpenAsync();
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1,
            ("立项日期", "2025-01-02"), ("协议签订日期", "2025-01-10"), ("服务起始日", "2025-01-15"),
            ("启用前已拨项目补贴", "300000"), ("启用前已拨生活补贴月数", "20"), ("启用前已获奖励", "二等奖"), ("启用前已拨转化补贴", "4999999")));
        Assert.Empty(await DueAsync(office, Instrument.LivingAllowance));
        var row = Assert.Single((await office.Get<ListRegistered>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { Status = ListRegistered.Waiting }, default)).Rows);
        Assert.Equal((20, PrizeGrade.Second, "李经办"), (row.Months, row.Prize, row.PreparedBy));

        await Assert.ThrowsAsync<NotPermittedException>(() => ConfirmAsync(office, TestOffice.Officer, row.Number));
        await ConfirmAsync(office, TestOffice.Approver, row.Number);
        Assert.Equal([21, 22], (await DueAsync(office, Instrument.LivingAllowance)).Select(claim => claim.Sequence));
        Assert.Empty(await DueAsync(office, Instrument.ProjectSubsidy));
        var money = (await office.Get<ShowProjectFunds>().RunAsync(TestOffice.Officer, row.Number, default))!.Money;
        Assert.Equal((ClaimState.Paid, (string?)null), (money.Instalments.Single().State, money.Instalments[0].Batch));
        Assert.Equal([20, 2], money.Months.GroupBy(month => month.State)
            .Where(group => group.Key is ClaimState.Paid or ClaimState.Payable or ClaimState.Blocked)
            .OrderByDescending(group => group.Count()).Select(group => group.Count()));

        // What was paid then is a subsidy of the same two years for the next application too.
        var blockers = await office.AskAsync(async context =>
        {
            var project = await context.Projects.AsNoTracking().SingleAsync();
            return (await office.Get<SubmissionCases>().ReadAsync(context, default, project.EnterpriseId, project.ExpertId, TestOffice.Day, default))
                .Blockers();
        });
        Assert.Contains(blockers, blocker => blocker.Clause == Clauses.OneSubsidyOneExpert);
    }

    [Fact]
    public async Task Of_many_that_wait_those_with_gaps_and_ones_own_are_confirmed_by_themselves()
    {
        await using var office = await OpenAsync();
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1,
            ("立项日期", "2025-01-02"), ("协议签订日期", "2025-01-10"), ("服务起始日", "2025-01-15"), ("启用前已拨项目补贴", "300000")));
        var number = await office.AskAsync(context => context.Projects.Select(project => project.Number).SingleAsync());
        var row = Assert.Single(await office.Get<PlanConfirmations>().RunAsync(TestOffice.Approver, [number, "2026-项目-9999"], default));
        Assert.Contains("启用前已拨：项目补贴 300,000.00 元", row.Notes);
        var view = (await office.Get<ReadRegistered>().RunAsync(TestOffice.Approver, number, default))!;
        Assert.Equal(view.Missing.Count > 0, row.Blockers.Any(blocker => blocker.Contains("请单独确认", StringComparison.Ordinal)));
        Assert.Contains(Assert.Single(await office.Get<PlanConfirmations>()
            .RunAsync(TestOffice.OfficerAndApprover with { Id = TestOffice.Officer.Id }, [number], default)).Blockers,
            blocker => blocker.Contains("另一", StringComparison.Ordinal));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PlanConfirmations>().RunAsync(TestOffice.Officer, [number], default));
        await ConfirmAsync(office, TestOffice.Approver, number);
        Assert.Contains("已确认", Assert.Single(await office.Get<PlanConfirmations>().RunAsync(TestOffice.Approver, [number], default)).Blockers);
    }

    /// <summary>Reading 0040: as found, half a million came in as paid for a subsidy of 300,000, and months that nobody had served.</summary>
    [Theory]
    [InlineData("启用前已拨项目补贴", "300000", "300000.01", "多于按政策核定的 300,000.00 元")]
    [InlineData("启用前已拨生活补贴月数", "22", "23", "只满 22 个服务月")]
    [InlineData("启用前已拨转化补贴", "5000000", "5000000.01", "总额上限 5,000,000.00 元")]
    [InlineData("服务起始日", "2025-07-02", "2025-07-03", "后 6 个月")]
    public async Task What_was_paid_without_being_owed_or_began_late_wants_a_reason_of_who_confirms_it(
        string column, string fits, string exceeds, string says)
    {
        Assert.DoesNotContain(await MissingAsync(fits), gap => gap.Message.Contains(says, StringComparison.Ordinal));
        Assert.Contains(await MissingAsync(exceeds), gap => gap.Message.Contains(says, StringComparison.Ordinal));

        async Task<IReadOnlyList<Blocker>> MissingAsync(string value)
        {
            await using var office = await OpenAsync();
            await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1,
                [("立项日期", "2025-01-02"), ("协议签订日期", "2025-01-10"), ("服务起始日", "2025-01-15"), (column, value)]));
            var row = Assert.Single((await office.Get<ListRegistered>().RunAsync(TestOffice.Officer, ListQuery.First, default)).Rows);
            return (await office.Get<ReadRegistered>().RunAsync(TestOffice.Approver, row.Number, default))!.Missing;
        }
    }

    [Fact]
    public void A_figure_with_parts_of_a_fen_is_refused_in_words()
    {
        Assert.Equal(1, new OpeningFields.Entered { Subsidy = 0.01m }.Balance().Subsidy.Fen);
        Assert.Contains("两位小数", Assert.Throws<RuleViolationException>(() => new OpeningFields.Entered { Subsidy = 0.001m }.Balance()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_register_again_changes_nothing_and_a_corrected_figure_waits_again()
    {
        await using var office = await OpenAsync();
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1));
        await office.ConfirmRegisteredAsync();
        Assert.Equal(RowFate.Unchanged, (await TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1)))
            .Rows.Single().Fate);

        var number = (await office.Get<ListRegistered>().RunAsync(TestOffice.Officer, ListQuery.First, default)).Rows.Single().Number;
        var view = (await office.Get<ReadRegistered>().RunAsync(TestOffice.Officer, number, default))!;
        await office.Get<CorrectOpening>().RunAsync(
            TestOffice.Officer, number, view.Project.Version, new OpeningBalance { AllowanceMonths = 3 }, "原拨款凭证", default);
        Assert.Equal(1, (await office.Get<ListRegistered>().RunAsync(TestOffice.Officer, ListQuery.First, default)).StatusCounts[ListRegistered.Waiting]);
    }

    private static async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        return office;
    }

    private static async Task ConfirmAsync(TestOffice office, Actor actor, string number)
    {
        var view = (await office.Get<ReadRegistered>().RunAsync(actor, number, default))!;
        await office.Get<ConfirmRegistered>().RunAsync(actor, number, view.Project.Version, [.. view.Missing.Select(_ => "启用前已执行")], default);
    }

    private static Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office, Instrument instrument) =>
        office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);

    /// <summary>Reading 0045: as found, the same company and title with two experts came in twice.</summary>
    [Fact]
    public async Task The_same_title_at_the_same_company_with_another_expert_is_a_fault()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(2));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1), Rows.Enterprise(2));
        var twin = Rows.Project(2, ("统一社会信用代码", Rows.CreditCode(1)), ("项目名称", "固态电池 界面材料联合攻关一"));
        var preview = await TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1), twin);
        Assert.Equal(("same-title", 2), (preview.Faults.Single().Code, preview.Rows.Count));
        var elsewhere = Rows.Project(2, ("项目名称", "固态电池界面材料联合攻关一"));
        Assert.Empty((await TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1), elsewhere)).Faults);
    }
}
