using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects.Steps;

public sealed class MoveProjectTests
{
    [Fact]
    public async Task A_step_outside_the_table_is_refused_with_its_clause_and_names_the_steps_there_are()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("协议签订日期", null), ("服务起始日", "2026-12-01"));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.Conclude));

        Assert.Equal(Clauses.Evaluation, refused.Clause);
        refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.Terminate, reason: "企业退出"));
        Assert.Equal(Clauses.Appointment, refused.Clause);
        Assert.Contains("登记协议", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_begins_on_its_first_day_and_not_the_day_before()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("服务起始日", "2026-11-24"));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.StartService));
        Assert.Contains("2026-11-24", refused.Message, StringComparison.Ordinal);

        office.Time.Advance(TimeSpan.FromDays(1));
        await office.MoveAsync(number, ProjectAction.StartService);
        Assert.Equal(ProjectState.InService, await office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync()));
    }

    [Fact]
    public async Task A_project_concludes_the_day_after_its_last_day_of_service()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, TestOffice.Day);

        await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, ProjectAction.Conclude));

        office.Time.Advance(TimeSpan.FromDays(1));
        await office.MoveAsync(number, ProjectAction.Conclude);
        Assert.Equal(ProjectState.Concluded, await office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync()));
    }

    [Theory]
    [InlineData(ProjectAction.EndEarly, "2026-10-31", "")]
    [InlineData(ProjectAction.EndEarly, null, "企业停产")]
    [InlineData(ProjectAction.EndEarly, "2028-03-14", "最后一日不算提前")]
    [InlineData(ProjectAction.EndEarly, "2026-11-24", "明日才是最后一日")]
    [InlineData(ProjectAction.Terminate, "2026-10-31", " ")]
    [InlineData(ProjectAction.Terminate, "2026-11-24", "明日才是最后一日")]
    public async Task An_early_end_needs_a_day_within_the_period_and_a_reason_and_else_changes_nothing(ProjectAction action, string? day, string reason)
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);

        await Assert.ThrowsAsync<RuleViolationException>(() => office.MoveAsync(number, action, day is null ? null : DateOnly.Parse(day, null), reason));

        var (state, served) = await office.AskAsync(async context =>
            (await context.Projects.Select(project => project.State).SingleAsync(), await context.Appointments.SingleAsync()));
        Assert.Equal((ProjectState.InService, AppointmentState.Serving, served.LastDay), (state, served.State, served.LastDayServed));
    }

    [Theory]
    [InlineData(ProjectAction.EndEarly, ProjectState.Concluded)]
    [InlineData(ProjectAction.Terminate, ProjectState.Terminated)]
    public async Task Today_may_be_the_last_day(ProjectAction action, ProjectState state)
    {
        await using var office = await TestOffice.OpenAsync();
        await office.MoveAsync(await office.AddProjectAsync(1), action, TestOffice.Day, "企业停产");
        Assert.Equal(state, await office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync()));
    }
}
