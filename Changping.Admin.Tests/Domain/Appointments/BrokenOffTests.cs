using System.Globalization;
using Changping.Admin.Tests.Domain.Projects;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>六（一）2: what is left of a service that was broken off, and how it is taken back. Named here from 2026-03-15 to 2028-03-14.</summary>
public sealed class BrokenOffTests
{
    private static readonly DateOnly Ended = new(2026, 10, 31);

    [Fact]
    public void The_agreed_period_stays_whenever_the_service_ended()
    {
        var service = EndedEarly();
        Assert.Equal(new DateRange(Day("2026-03-15"), Ended), service.Period);
        Assert.Equal(new DateRange(Day("2026-03-15"), Day("2028-03-14")), service.Agreed);
    }

    [Theory]
    [InlineData("2028-03-14", false)]
    [InlineData("2028-03-15", true)]
    public void An_early_end_is_taken_back_while_the_rest_of_the_period_is_free(string next, bool possible)
    {
        var service = EndedEarly();
        Assert.Equal(possible, Record.Exception(() => service.Resume([Anniversary.Period(Day(next), 2)])) is null);
        Assert.Equal(possible ? (AppointmentState.Serving, Day("2028-03-14"), null) : (AppointmentState.EndedEarly, Ended, "调离"),
            (service.State, service.LastDayServed, service.EndReason));
    }

    [Fact]
    public void What_was_resumed_is_ended_anew()
    {
        var service = EndedEarly();
        service.Resume([]);
        service.EndEarly(Day("2026-12-31"), "企业停产", Day("2026-12-31"));
        Assert.Equal((AppointmentState.EndedEarly, Day("2026-12-31"), "企业停产"), (service.State, service.LastDayServed, service.EndReason));
    }

    [Fact]
    public void A_termination_keeps_its_last_day_and_its_reason_and_cannot_be_resumed()
    {
        var service = Cases.Serving(Cases.Project());
        Assert.Throws<RuleViolationException>(() => service.Terminate(Ended, " ", Ended));
        Assert.Equal(AppointmentState.Serving, service.State);
        Assert.Contains("终止的最后服务日", Assert.Throws<RuleViolationException>(() => service.Terminate(Day("2026-03-14"), "停产", Ended)).Message,
            StringComparison.Ordinal);
        service.Terminate(Ended, " 停产 ", Ended);
        Assert.Equal((AppointmentState.Terminated, Ended, "停产"), (service.State, service.LastDayServed, service.EndReason));
        Assert.Contains("已终止", Assert.Throws<RuleViolationException>(() => service.Resume([])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void Who_came_is_on_duty_from_the_first_day_to_the_last(string day, bool onDuty)
    {
        var asked = AppointmentFilters.OnDuty(Day(day)).Compile();
        Assert.Equal(onDuty, asked(Cases.Serving(Cases.Project())));
        Assert.False(asked(Cases.Appointment(Cases.Project())));
        Assert.False(asked(EndedEarly()));
    }

    [Fact]
    public void Each_extension_that_waits_or_was_approved_rests_on_a_file_of_its_own()
    {
        var service = Cases.Serving(Cases.Project());
        Assert.Equal((0, Clauses.ServicePeriod), (service.FilesNeeded.Files, service.FilesNeeded.Clause));
        Propose(service, "2028-09-14");
        Assert.Equal(1, service.FilesNeeded.Files);
        service.DecideExtension(1, false, [], Cases.Approver, Ended, "依据不足");
        Assert.Equal(0, service.FilesNeeded.Files);
        Propose(service, "2028-09-14");
        service.DecideExtension(2, true, [], Cases.Approver, Ended, "同意");
        Propose(service, "2028-12-14");
        Assert.Equal(2, service.FilesNeeded.Files);
        Assert.Null(service.FilesNeeded.WhyNotRemove(2));
        Assert.NotNull(service.FilesNeeded.WhyNotRemove(1));
    }

    [Fact]
    public void Whoever_proposed_an_extension_takes_it_back_and_nobody_else()
    {
        var service = Cases.Serving(Cases.Project());
        var extension = Propose(service, "2028-09-14");
        Assert.Null(extension.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(extension.WhyNotTakeBack(Cases.Approver));
        service.DecideExtension(1, false, [], Cases.Officer, Ended, "");
        Assert.Equal((ExtensionState.Refused, true, null), (extension.State, extension.Decision.WasTakenBack, service.Waiting));
        Assert.NotNull(extension.WhyNotTakeBack(Cases.Officer));
    }

    [Theory]
    [InlineData("2028-02-01", "2028-02-02")]
    [InlineData("2028-03-13", "2028-03-14")]
    public void An_extension_that_was_taken_up_by_an_early_end_says_when_it_ended(string ended, string on)
    {
        var service = Cases.Serving(Cases.Project());
        Propose(service, "2028-09-14");
        service.EndEarly(Day(ended), "调离", Day(on));
        Assert.Contains($"服务已于 {ended} 结束（提前结束）", Assert.Throws<RuleViolationException>(
            () => service.DecideExtension(1, true, [], Cases.Approver, Day(on), "同意")).Message, StringComparison.Ordinal);
    }

    /// <summary>The version is of 2024-01-01: a registered service from before it is as long as one from after it, and its own would not be known.</summary>
    [Theory]
    [InlineData("2023-12-31", "2025-12-30")]
    [InlineData("2024-01-01", "2025-12-31")]
    [InlineData("2024-01-02", "2026-01-01")]
    public void A_registered_project_from_before_the_policy_is_served_two_years(string start, string lastDay)
    {
        var project = new CooperationProject(
            Id.New<ProjectId>(), "2023-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), Day(start),
            new ProjectFacts { Title = "电池", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(1) }, Policy20.InForce);
        Assert.Equal(Day(lastDay), new Appointment(Id.New<AppointmentId>(), project, "科技副总", Day(start), Policy20.InForce, []).LastDay);
    }

    [Fact]
    public void Of_a_project_that_was_applied_for_here_the_policy_is_not_asked_about_a_day_before_it()
    {
        var project = ProjectCases.In(ProjectState.Established);
        var later = Policy20.InForce.With(
            Frame.ServiceYears, "服务期", "年", new(project.EstablishedDay.AddDays(1), 2, Policy20.Numbered("甲"))) with
        { IssuedOn = project.EstablishedDay.AddDays(1) };
        Assert.Throws<PolicySilentException>(() => new Appointment(Id.New<AppointmentId>(), project, "科技副总", project.EstablishedDay, later, []));
        Assert.Equal(project.EstablishedDay.AddDays(1),
            new Appointment(Id.New<AppointmentId>(), project, "科技副总", project.EstablishedDay.AddDays(1), later, []).Start);
    }

    [Fact]
    public void The_rules_of_service_are_those_of_the_settings()
    {
        var settings = new CommitteeSettings();
        settings.Change(new CommitteeFigures { ContactDays = 60, MidtermMonths = 9 });
        Assert.Equal(new ServiceRules(new ContactRule(60), new MidtermRule(9)), ServiceRules.Of(settings));
    }

    [Fact]
    public void A_member_of_a_panel_reads_with_the_unit() => Assert.Equal("甲（测试大学）", new EvaluationPanelMember("甲", "测试大学").ToString());

    private static Extension Propose(Appointment service, string until) =>
        service.ProposeExtension(Day(until), "鉴定意见", new ExtensionRule(24, 9), [], Cases.Officer, Ended);

    private static Appointment EndedEarly()
    {
        var service = Cases.Serving(Cases.Project());
        service.EndEarly(Ended, "调离", Ended);
        return service;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
