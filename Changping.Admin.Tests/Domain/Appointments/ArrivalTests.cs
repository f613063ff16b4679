using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>From the day of arrival to the conclusion: who comes late serves two years from then, and nothing is concluded while something waits.</summary>
public sealed class ArrivalTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);

    [Theory]
    [InlineData("2026-03-14", null)]
    [InlineData("2026-03-15", "2028-03-14")]
    [InlineData("2026-04-20", "2028-04-19")]
    [InlineData("2026-04-21", null)]
    public void The_period_runs_from_the_day_of_arrival(string day, string? lastDay)
    {
        var appointment = Cases.Appointment(Cases.Project());
        var refusal = Record.Exception(() => appointment.Arrive(Day(day), Policy20.InForce, [], Today));
        Assert.Equal(lastDay is null, refusal is RuleViolationException);
        Assert.Equal(lastDay ?? "2028-03-14", $"{appointment.LastDay:yyyy-MM-dd}");
    }

    [Fact]
    public void Nobody_arrives_before_the_agreed_day()
    {
        var appointment = Cases.Appointment(Cases.Project());
        Assert.Contains("届时", Assert.Throws<RuleViolationException>(() =>
            appointment.Arrive(Day("2026-03-14"), Policy20.InForce, [], Day("2026-03-14"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2028-03-20", true)]
    [InlineData("2028-03-19", false)]
    public void A_period_that_moves_stays_free_of_the_experts_next(string next, bool possible)
    {
        var others = new[] { Anniversary.Period(Day(next), 2) };
        var appointment = Cases.Appointment(Cases.Project());
        Assert.Equal(possible, Record.Exception(() => appointment.Arrive(Day("2026-03-20"), Policy20.InForce, others, Today)) is null);
    }

    [Fact]
    public void Who_comes_on_the_agreed_day_keeps_the_period_that_was_agreed()
    {
        var appointment = Cases.Appointment(Cases.Project());
        appointment.Arrive(appointment.Start, Policy20.InForce, [appointment.Period], Today);
        Assert.Equal((AppointmentState.Serving, Day("2028-03-14")), (appointment.State, appointment.LastDay));
    }

    [Fact]
    public void Who_comes_late_is_in_service_and_a_refused_arrival_leaves_everything_as_it_was()
    {
        var appointment = Cases.Appointment(Cases.Project());
        Assert.Throws<RuleViolationException>(() =>
            appointment.Arrive(Day("2026-03-20"), Policy20.InForce, [new DateRange(Day("2028-03-19"), Day("2028-03-19"))], Today));
        Assert.Equal((AppointmentState.Named, Day("2026-03-15"), Day("2028-03-14")), (appointment.State, appointment.Start, appointment.LastDay));
        appointment.Arrive(Day("2026-03-20"), Policy20.InForce, [], Day("2026-03-20"));
        Assert.Equal((AppointmentState.Serving, Day("2026-03-20"), Day("2028-03-19")), (appointment.State, appointment.Start, appointment.LastDayServed));
    }

    [Fact]
    public void A_register_put_right_is_held_to_the_same_rules_and_what_was_broken_off_keeps_its_end()
    {
        var project = Cases.Project();
        var appointment = Cases.Serving(project);
        Assert.Throws<RuleViolationException>(() =>
            appointment.Correct(project, "科技副总", Day("2026-03-16"), Policy20.InForce, [new DateRange(Day("2028-03-15"), Day("2028-03-15"))]));
        Assert.Throws<RuleViolationException>(() => appointment.Correct(project, " ", Day("2026-03-16"), Policy20.InForce, []));
        Assert.Throws<RuleViolationException>(() => appointment.Correct(project, "科技副总", Day("2026-02-28"), Policy20.InForce, []));
        appointment.Correct(project, " 首席专家 ", Day("2026-03-16"), Policy20.InForce, []);
        Assert.Equal(("首席专家", new DateRange(Day("2026-03-16"), Day("2028-03-15"))), (appointment.Post, appointment.Period));

        appointment.EndEarly(Day("2026-04-01"), " 调离 ", Today);
        appointment.Correct(project, "科技副总", Day("2026-03-17"), Policy20.InForce, []);
        Assert.Equal((Day("2026-04-01"), Day("2028-03-16"), "调离"), (appointment.LastDayServed, appointment.LastDay, appointment.EndReason));
    }

    [Fact]
    public void It_is_for_the_projects_expert_and_company()
    {
        var project = Cases.Project();
        var appointment = Cases.Appointment(project);
        Assert.Equal((project.Id, project.ExpertId, project.EnterpriseId, "科技副总"),
            (appointment.ProjectId, appointment.ExpertId, appointment.EnterpriseId, appointment.Post));
    }

    [Fact]
    public void Both_what_keeps_it_open_is_told_and_the_first_is_the_reason()
    {
        var appointment = Cases.Serving(Cases.Project());
        appointment.ProposeExtension(Day("2028-09-14"), "鉴定意见", new ExtensionRule(24, 9), [], Cases.Officer, Day("2028-03-14"));
        Assert.Equal([Clauses.Evaluation, Clauses.ServicePeriod], appointment.BeforeConclusion(Day("2028-03-14")).Select(blocker => blocker.Clause));
        Assert.Equal(Clauses.Evaluation, Assert.Throws<RuleViolationException>(() => appointment.Conclude(Day("2028-03-14"))).Clause);
        Assert.Equal(AppointmentState.Serving, appointment.State);
    }

    [Fact]
    public void A_service_is_concluded_after_its_last_day_and_when_no_extension_waits()
    {
        var appointment = Cases.Serving(Cases.Project());
        Assert.Single(appointment.BeforeConclusion(Day("2028-03-14")));
        Assert.Empty(appointment.BeforeConclusion(Day("2028-03-15")));

        appointment.ProposeExtension(Day("2028-09-14"), "鉴定意见", new ExtensionRule(24, 9), [], Cases.Officer, Day("2028-03-14"));
        var refusal = Assert.Throws<RuleViolationException>(() => appointment.Conclude(Day("2028-03-15")));
        Assert.Equal(Clauses.ServicePeriod, refusal.Clause);
        Assert.Contains("请李经办以外的负责人先批准或不批准", refusal.Message, StringComparison.Ordinal);

        appointment.DecideExtension(1, false, [], Cases.Approver, Day("2028-03-15"), "依据不足");
        appointment.Conclude(Day("2028-03-15"));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
