using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Service;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>六（一）2 through the use cases, the database and two people at once.</summary>
public sealed class ExtensionUseCaseTests
{
    private const int Times = 8;

    private static readonly Actor OtherApprover = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "赵负责", Role.Approver.Permissions());

    [Fact]
    public async Task One_proposes_another_approves_and_the_allowance_goes_on_in_the_extension()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, TestOffice.Day.AddDays(10));
        await ProposeAsync(office, TestOffice.Officer, number, TestOffice.Day.AddDays(10).AddMonths(2));
        await Assert.ThrowsAsync<NotPermittedException>(() => DecideAsync(office, TestOffice.SecondOfficer, number));
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.OfficerAndApprover, number));
        await DecideAsync(office, TestOffice.Approver, number);

        var view = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal((TestOffice.Day.AddDays(10).AddMonths(2), TestOffice.Day.AddDays(10), true),
            (view.Appointment.LastDay, view.Appointment.PlainLastDay, view.AllowanceGoesOn));
        Assert.Equal(ProjectState.InService, view.Project.State);
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.ApproveExtension && entry.Changes.Any(change => change.Field == "服务截止日"));
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, CalendarMonth.Of(TestOffice.Day).AddMonths(3), default);
        Assert.Equal(26, due.Max(claim => claim.Claim.Month!.Number));
    }

    [Fact]
    public async Task A_refusal_leaves_its_trace_and_moves_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ProposeAsync(office, TestOffice.Officer, number, new DateOnly(2028, 9, 14));
        await office.Get<DecideExtension>().RunAsync(TestOffice.Approver, number, 1, approve: false, "依据不足", default);
        var view = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal((new DateOnly(2028, 3, 14), ExtensionState.Refused), (view.Appointment.LastDay, view.Appointment.Extensions[0].State));
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.RefuseExtension && entry.Reason == "依据不足");
    }

    [Fact]
    public async Task Only_who_is_in_service_is_extended_and_only_by_who_may()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));
        await Assert.ThrowsAsync<RuleViolationException>(() => ProposeAsync(office, TestOffice.Officer, number, new DateOnly(2029, 9, 14)));
        await Assert.ThrowsAsync<NotPermittedException>(() => ProposeAsync(office, TestOffice.Approver, number, new DateOnly(2029, 9, 14)));
        await Assert.ThrowsAsync<RuleViolationException>(() =>
            office.Get<ProposeExtension>().RunAsync(TestOffice.Officer, "2026-项目-9999", new DateOnly(2029, 9, 14), "鉴定意见", default));
    }

    [Fact]
    public async Task What_waits_is_a_task_of_the_other_person_until_it_is_decided()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ProposeAsync(office, TestOffice.Officer, number, new DateOnly(2028, 9, 14));
        Assert.True(Assert.Single(await TasksAsync(office, TestOffice.Officer)).WaitsForAnother);
        Assert.Equal((false, $"/service/{number}"), (await TasksAsync(office, TestOffice.Approver))
            .Select(task => (task.WaitsForAnother, task.Address)).Single());
        await DecideAsync(office, TestOffice.Approver, number);
        Assert.Empty(await TasksAsync(office, TestOffice.Approver));
    }

    [Fact]
    public async Task Two_approvals_of_one_extension()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var number = await office.AddProjectAsync(1);
        for (var time = 1; time <= Times; time++)
        {
            await ProposeAsync(office, TestOffice.Officer, number, new DateOnly(2028, 3, 14).AddMonths(time));
            var extension = time;
            (await Race.RunAsync(
                () => DecideAsync(office, TestOffice.Approver, number, extension), () =>
                    DecideAsync(beside, OtherApprover, number, extension))).OneWon("已由", "他人已先");
        }

        Assert.Equal(Times, await office.AskAsync(context =>
            context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.ApproveExtension && entry.SubjectKind == RecordKind.Appointment)));
        Assert.Equal(new DateOnly(2028, 3, 14).AddMonths(Times),
            await office.AskAsync(context => context.Appointments.Select(appointment => appointment.LastDay).SingleAsync()));
    }

    [Fact]
    public async Task Two_proposals_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var number = await office.AddProjectAsync(1);
        for (var time = 1; time <= Times; time++)
        {
            (await Race.RunAsync(
                () => ProposeAsync(office, TestOffice.Officer, number, new DateOnly(2028, 9, 14)),
                () => ProposeAsync(beside, TestOffice.SecondOfficer, number, new DateOnly(2028, 10, 14)))).OneWon("待审批", "他人已先");
            await office.Get<DecideExtension>().RunAsync(TestOffice.Approver, number, time, approve: false, "依据不足", default);
        }

        Assert.Equal(Times, await office.AskAsync(context => context.Appointments.SelectMany(appointment => appointment.Extensions).CountAsync()));
    }

    [Fact]
    public async Task Without_a_file_that_shows_the_breakthrough_none_is_proposed()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        Task Propose() => office.Get<ProposeExtension>().RunAsync(TestOffice.Officer, number, new DateOnly(2028, 9, 14), "鉴定意见", default);
        Assert.Contains("佐证材料", (await Assert.ThrowsAsync<RuleViolationException>(Propose)).Message, StringComparison.Ordinal);
        await office.AttachEvidenceAsync(number);
        await Propose();
    }

    private static async Task ProposeAsync(TestOffice office, Actor actor, string number, DateOnly until)
    {
        await office.AttachEvidenceAsync(number);
        await office.Get<ProposeExtension>().RunAsync(actor, number, until, "鉴定意见", default);
    }

    private static Task DecideAsync(TestOffice office, Actor actor, string number, int extension = 1) =>
        office.Get<DecideExtension>().RunAsync(actor, number, extension, approve: true, "同意", default);

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office, Actor actor) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == "延长待审批")];
}
