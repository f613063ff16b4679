using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>六（一）2: a service on file held against what was agreed. Two years from 2026-03-15 end on 2028-03-14.</summary>
public sealed class ServiceOnFileTests
{
    private static readonly ServiceOnFile Right =
        new(AppointmentState.Serving, Day("2026-03-15"), Day("2028-03-14"), Day("2028-03-14"), null, IsRegistered: false);

    [Fact]
    public void Two_years_served_to_the_end_are_right() => Assert.Null(Right.Wrong(Policy20.InForce));

    [Theory]
    [InlineData("2028-03-13", null, "的服务期至 2028-03-13，按约定和批准的延长应至 2028-03-14")]
    [InlineData("2028-03-15", null, "应至 2028-03-14")]
    [InlineData("2028-09-14", null, "应至 2028-03-14")]
    [InlineData("2028-09-14", "2028-09-14", null)]
    [InlineData("2028-09-13", "2028-09-14", "应至 2028-09-14")]
    [InlineData("2028-03-14", "2028-09-14", "应至 2028-09-14")]
    public void The_last_day_is_the_agreed_one_or_that_of_the_last_extension(string lastDay, string? extendedTo, string? fault) =>
        Says(fault, Right with { LastDay = Day(lastDay), LastDayServed = Day(lastDay), ExtendedTo = extendedTo is null ? null : Day(extendedTo) });

    [Theory]
    [InlineData(AppointmentState.EndedEarly, "2026-03-14", "提前结束，最后服务日 2026-03-14 不在约定的服务期内")]
    [InlineData(AppointmentState.EndedEarly, "2026-03-15", null)]
    [InlineData(AppointmentState.EndedEarly, "2028-03-13", null)]
    [InlineData(AppointmentState.EndedEarly, "2028-03-14", "不在约定的服务期内")]
    [InlineData(AppointmentState.Terminated, "2028-03-13", null)]
    [InlineData(AppointmentState.Terminated, "2028-03-14", "不在约定的服务期内")]
    [InlineData(AppointmentState.Serving, "2028-03-13", "在岗，最后服务日 2028-03-13 却不是约定的 2028-03-14")]
    [InlineData(AppointmentState.Concluded, "2028-03-15", "却不是约定的 2028-03-14")]
    [InlineData(AppointmentState.Named, "2028-03-14", null)]
    [InlineData(AppointmentState.NeverTakenUp, "2028-03-14", null)]
    public void What_was_broken_off_ended_before_the_last_day_and_all_else_on_it(AppointmentState state, string served, string? fault) =>
        Says(fault, Right with { State = state, LastDayServed = Day(served) });

    /// <summary>The version of 2024-01-01 asks nothing of a day before it; a registered service is taken to last as long as its own.</summary>
    [Theory]
    [InlineData("2023-12-31", "2025-12-30")]
    [InlineData("2024-01-01", "2025-12-31")]
    public void A_registered_service_from_before_the_policy_lasts_two_years_too(string start, string end) => Says(
        null, new ServiceOnFile(AppointmentState.Serving, Day(start), Day(end), Day(end), null, IsRegistered: true));

    [Fact]
    public void Only_of_a_registered_service_the_policy_is_asked_about_a_day_before_it() => Assert.Throws<PolicySilentException>(
        () => (Right with { Start = Day("2023-12-31"), LastDay = Day("2025-12-30"), LastDayServed = Day("2025-12-30") }).Wrong(Policy20.InForce));

    [Theory]
    [InlineData(AppointmentState.Named, ProjectState.Established, ProjectState.AgreementSigned)]
    [InlineData(AppointmentState.Serving, ProjectState.InService)]
    [InlineData(AppointmentState.Concluded, ProjectState.Concluded, ProjectState.Evaluated)]
    [InlineData(AppointmentState.EndedEarly, ProjectState.Concluded, ProjectState.Evaluated)]
    [InlineData(AppointmentState.NeverTakenUp, ProjectState.Terminated)]
    [InlineData(AppointmentState.Terminated, ProjectState.Terminated)]
    public void Project_and_service_tell_the_same(AppointmentState state, params ProjectState[] projects) =>
        Assert.Equal(projects, Enum.GetValues<ProjectState>().Where((Right with { State = state }).Fits));

    private static void Says(string? fault, ServiceOnFile service)
    {
        var said = service.Wrong(Policy20.InForce);
        Assert.Equal(fault is null, said is null);
        Assert.EndsWith(fault ?? "", said ?? "", StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
