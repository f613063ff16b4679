using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>未到岗: seen from the first day on, and left by an arrival or a termination; and what waits keeps a service from being concluded.</summary>
public sealed class AbsentTests
{
    private static readonly DateOnly Agreed = TestOffice.Day.AddDays(1);

    [Fact]
    public async Task Who_should_begin_is_a_task_from_the_first_day_and_absent_from_the_next()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", $"{Agreed:yyyy-MM-dd}"));
        Assert.Empty(await TasksAsync(office));
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("应上岗", $"/projects/{number}"), Assert.Single(await TasksAsync(office)) is var today ? (today.Kind, today.Address) : default);
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("未到岗", Agreed, true), Assert.Single(await TasksAsync(office)) is var late ? (late.Kind, late.Deadline, late.Overdue) : default);
        var listed = await office.Get<ListServices>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(ServiceStatus.Absent) }, default);
        Assert.Equal(number, Assert.Single(listed.Rows).Number);
    }

    /// <summary>Nobody may come without both letters: until they are out, one word says what is wanting.</summary>
    [Fact]
    public async Task A_project_without_letters_on_its_first_day_was_both_waiting_for_them_and_absent()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);
        office.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["待颁聘书"], await WaitsForAsync(office));
        Assert.Empty((await office.Get<ListServices>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(ServiceStatus.Absent) }, default)).Rows);

        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.IssueDistrictLetter, EstablishedProjects.Established);
        Assert.Equal(["待颁聘书"], await WaitsForAsync(office));
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.IssueEnterpriseLetter, EstablishedProjects.Established);
        Assert.Equal(["未到岗"], await WaitsForAsync(office));
    }

    [Fact]
    public async Task Who_comes_late_serves_two_years_from_that_day()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", $"{Agreed:yyyy-MM-dd}"));
        office.Time.Advance(TimeSpan.FromDays(20));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.StartService, Agreed.AddDays(-1)));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.StartService, TestOffice.Day.AddDays(21)));
        await office.MoveAsync(number, ProjectAction.StartService, Agreed.AddDays(10));

        var view = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal((Agreed.AddDays(10), Agreed.AddDays(9).AddYears(2), ServiceStatus.Serving),
            (view.Appointment.Start, view.Appointment.LastDay, view.Status));
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.StartService
            && entry.Changes.Any(change => change is { Field: "服务起始日", Old: "2026-11-24", New: "2026-12-04" }));
        Assert.Empty(await TasksAsync(office));
    }

    [Fact]
    public async Task Who_never_came_is_terminated_with_a_reason_and_is_free_for_another_post()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", $"{Agreed:yyyy-MM-dd}"));
        office.Time.Advance(TimeSpan.FromDays(20));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.Terminate, reason: " "));
        await office.MoveAsync(number, ProjectAction.Terminate, reason: "专家另有任务，未能到岗");
        Assert.Empty(await TasksAsync(office));

        // The same months at the same company: the post that nobody took does not stand in the way.
        var again = Rows.Project(1, ("立项日期", "2026-11-01"), ("服务起始日", "2026-12-20"), ("协议签订日期", "2026-12-01"));
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, again);
        Assert.Equal(2, await office.AskAsync(context => context.Appointments.CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_concluded_while_an_extension_waits()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, TestOffice.Day);
        await office.AttachEvidenceAsync(number);
        await office.Get<ProposeExtension>().RunAsync(TestOffice.Officer, number, TestOffice.Day.AddMonths(6), "鉴定意见", default);
        office.Time.Advance(TimeSpan.FromDays(1));
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.Conclude));
        Assert.Contains("李经办以外的负责人", refusal.Message, StringComparison.Ordinal);
        var blocker = Assert.Single((await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, number, default))!.Next.Blockers);
        Assert.Equal((refusal.Reason, Clauses.ServicePeriod), (blocker.Message, blocker.Clause));

        await office.Get<DecideExtension>().RunAsync(TestOffice.Approver, number, 1, approve: false, "依据不足", default);
        await office.MoveAsync(number, ProjectAction.Conclude);
        Assert.Equal(ProjectState.Concluded, await office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync()));
    }

    private static async Task<IEnumerable<string>> WaitsForAsync(TestOffice office) =>
        (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Select(task => task.Kind).Where(kind => kind is "待颁聘书" or "应上岗" or "未到岗");

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office) =>
        [.. (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Where(task => task.Kind is "应上岗" or "未到岗")];
}
