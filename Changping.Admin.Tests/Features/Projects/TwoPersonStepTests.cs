using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>六（一）2, reading 0037: what ends a service or gives up a project is proposed by one with its consequences, and confirmed by another.</summary>
public sealed class TwoPersonStepTests
{
    private static readonly Actor OtherApprover = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "赵负责", Role.Approver.Permissions());
    private static readonly Actor Third = new(new Guid("00000000-0000-0000-0000-0000000000a3"), "孙经办", new[] { Role.Officer, Role.Approver }.Permissions());

    /// <summary>Five months of an allowance are complete on the office's day; the first day of service.</summary>
    private static readonly DateOnly Start = TestOffice.Day.AddMonths(-5);

    [Fact]
    public async Task One_officer_ended_a_service_back_to_its_first_day_not_to_be_corrected()
    {
        await using var office = await TestOffice.OpenAsync();
        var (number, id) = await RunningAsync(office);
        var end = new ProjectMove(id, ProjectAction.EndEarly, Start, "工作调动");
        Assert.Contains("须由一人提出、另一名负责人确认", await RefusedAsync(() => office.Get<MoveProject>().RunAsync(TestOffice.Officer, end, default)),
            StringComparison.Ordinal);
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, end, default);
        Assert.Equal(ProjectState.InService, (await office.ProjectAsync(id)).State);
        Assert.Contains("本人经办", await RefusedAsync(() => office.ConfirmStepAsync(id, TestOffice.OfficerAndApprover)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.ConfirmStepAsync(id, TestOffice.SecondOfficer));
        Assert.True(Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.OfficerAndApprover, default), task => task.Kind == "办理待确认")
            .WaitsForAnother);
        Assert.Equal($"/projects/{number}",
            Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "办理待确认").Address);
        await office.ConfirmStepAsync(id, TestOffice.Approver);
        Assert.Equal(ProjectState.Concluded, (await office.ProjectAsync(id)).State);

        // Taken back by the same two, and by nobody else.
        var resume = new ProjectMove(id, ProjectAction.ResumeService, Reason: "误登");
        Assert.Contains("只能由这两人撤销", await RefusedAsync(() => office.Get<ProposeStep>().RunAsync(TestOffice.SecondOfficer, resume, default)),
            StringComparison.Ordinal);
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, resume, default);
        Assert.Contains("只能由这两人撤销", await RefusedAsync(() => office.ConfirmStepAsync(id, OtherApprover)), StringComparison.Ordinal);
        await office.ConfirmStepAsync(id, TestOffice.Approver);
        var appointment = await office.AskAsync(context => context.Appointments.SingleAsync());
        Assert.Equal((ProjectState.InService, AppointmentState.Serving, appointment.LastDay, null),
            ((await office.ProjectAsync(id)).State, appointment.State, appointment.LastDayServed, appointment.EndReason));
        Assert.Equal(5, (await DueAsync(office)).Count);
        Assert.Contains(await office.AskAsync(context => context.AuditEntries.Select(entry => entry.Kind).ToListAsync()),
            kind => kind == CommandKind.ResumeService);
    }

    [Fact]
    public async Task Sent_back_it_moves_nothing_and_another_may_be_proposed()
    {
        await using var office = await TestOffice.OpenAsync();
        var (_, id) = await RunningAsync(office);
        var end = new ProjectMove(id, ProjectAction.EndEarly, TestOffice.Day, "工作调动");
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, end, default);
        Assert.Contains("尚待确认", await RefusedAsync(() => office.Get<ProposeStep>().RunAsync(TestOffice.SecondOfficer, end, default)), StringComparison.Ordinal);
        Assert.Contains("请填写退回的原因", await RefusedAsync(() => office.ConfirmStepAsync(id, TestOffice.Approver, confirm: false)), StringComparison.Ordinal);
        await office.ConfirmStepAsync(id, TestOffice.Approver, confirm: false, "日期有误");
        Assert.Equal(ProjectState.InService, (await office.ProjectAsync(id)).State);
        await office.Get<ProposeStep>().RunAsync(TestOffice.SecondOfficer, end, default);
        await office.ConfirmStepAsync(id, TestOffice.Approver);
        Assert.Equal(ProjectState.Concluded, (await office.ProjectAsync(id)).State);
    }

    /// <summary>Served since 15 January 2025 and paid up to the 22nd month, which completed on 14 November 2026.</summary>
    [Theory]
    [InlineData("2026-11-14", 0)]
    [InlineData("2026-11-13", 1)]
    [InlineData("2026-10-14", 1)]
    [InlineData("2026-10-13", 2)]
    public async Task An_early_end_says_before_which_months_are_due_no_more_and_what_comes_back(string lastDay, int toRecover)
    {
        await using var office = await FundedOffice.OpenAsync();
        var id = await office.AskAsync(context => context.Projects.Select(project => project.Id).SingleAsync());
        await office.PaidAsync(await office.ApprovedAsync(22));
        var end = new ProjectMove(id, ProjectAction.EndEarly, DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), "工作调动");

        var foreseen = await office.Get<ForeseeStep>().RunAsync(TestOffice.Officer, end, default);

        Assert.Null(foreseen.Refusal);
        Assert.Equal(("第 23 个服务月至第 24 个服务月，共 2 笔", Money.FromYuan(4_000)), foreseen.Lines.Where(line => line.Title == "生活补贴不再应付")
            .Select(line => (line.Detail, line.Total)).Single());
        Assert.Equal(Money.FromYuan(2_000 * toRecover), Money.Sum(foreseen.Lines.Where(line => line.AsksForMore).Select(line => line.Total)));
        Assert.Equal(ProjectState.InService, (await office.ProjectAsync(id)).State);

        // The same is asked back afterwards.
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, end, default);
        await office.ConfirmStepAsync(id, TestOffice.Approver);
        var back = await office.AskAsync(context => office.Get<RecoverableGrants>().AllAsync(context, default));
        Assert.Equal(Money.FromYuan(2_000 * toRecover), Money.Sum(back.Select(payment => payment.Owed)));
    }

    [Fact]
    public async Task An_early_end_on_which_a_recovery_rests_is_taken_back_no_more()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.PaidAsync(await office.ApprovedAsync(22));
        var number = await office.AskAsync(context => context.Projects.Select(project => project.Number).SingleAsync());
        await office.MoveAsync(number, ProjectAction.EndEarly, new DateOnly(2026, 11, 13), "工作调动");
        var month = Assert.Single(await office.AskAsync(context => office.Get<RecoverableGrants>().AllAsync(context, default)));
        await office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [new RecoveryItem(month.GrantId, month.Owed, "服务提前结束")], default);

        Assert.Contains("提前结束不能撤销：已编制追回", await RefusedAsync(() => office.MoveAsync(number, ProjectAction.ResumeService, reason: "误登")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_established_and_then_given_up_had_no_exit()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.EstablishAsync(1);
        var giveUp = new ProjectMove(id, ProjectAction.GiveUp, Reason: "企业资金未落实");
        Assert.Contains("须填写原因",
            await RefusedAsync(() => office.Get<ProposeStep>().RunAsync(TestOffice.Officer, giveUp with { Reason = " " }, default)), StringComparison.Ordinal);
        await office.Get<ProposeStep>().RunAsync(Third, giveUp, default);
        Assert.Contains("须由另一人审批", await RefusedAsync(() => office.ConfirmStepAsync(id, Third)), StringComparison.Ordinal);
        await office.ConfirmStepAsync(id, TestOffice.Approver);

        var project = await office.ProjectAsync(id);
        Assert.Equal((ProjectState.Withdrawn, "企业资金未落实"), (project.State, project.Reason));
        Assert.Contains("该状态已办结",
            await RefusedAsync(() => office.TakeAsync(id, TestOffice.Officer, ProjectAction.SignAgreement, terms: EstablishedProjects.Terms)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_agreement_a_project_is_terminated_and_not_given_up()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.SignAsync(1);
        var refused = await RefusedAsync(() => office.Get<ProposeStep>()
            .RunAsync(TestOffice.Officer, new ProjectMove(id, ProjectAction.GiveUp, Reason: "放弃"), default));
        Assert.Contains("不能“放弃立项”", refused, StringComparison.Ordinal);
    }

    private static async Task<(string Number, ProjectId Id)> RunningAsync(TestOffice office)
    {
        var number = await office.AddProjectAsync(1,
            ("立项日期", $"{Start.AddDays(-20):yyyy-MM-dd}"), ("协议签订日期", $"{Start.AddDays(-10):yyyy-MM-dd}"), ("服务起始日", $"{Start:yyyy-MM-dd}"));
        return (number, await office.ProjectIdAsync(number));
    }

    private static async Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office) =>
        await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, CalendarMonth.Of(TestOffice.Day), default);

    private static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolationException>(deed)).Message;
}
