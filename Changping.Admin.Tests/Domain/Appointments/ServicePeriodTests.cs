using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>六（一）2: two years from the first day, which counts; periods of one expert do not overlap.</summary>
public sealed class ServicePeriodTests
{
    [Theory]
    [InlineData("2026-03-01", "2028-02-29")]
    [InlineData("2028-02-29", "2030-02-28")]
    [InlineData("2026-11-23", "2028-11-22")]
    [InlineData("2026-02-28", "2028-02-27")]
    [InlineData("2027-03-01", "2029-02-28")]
    [InlineData("2028-03-01", "2030-02-28")]
    [InlineData("2026-01-01", "2027-12-31")]
    [InlineData("2026-12-31", "2028-12-30")]
    public void The_last_day_is_the_one_before_the_second_anniversary(string start, string end) =>
        Assert.Equal(new DateRange(Day(start), Day(end)), ServicePeriod.Plain(Day(start), Policy20.InForce));

    [Theory]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void The_next_period_begins_on_the_day_after_the_last(string start, bool overlaps)
    {
        var first = ServicePeriod.Plain(Day("2026-03-15"), Policy20.InForce);
        var refusal = Record.Exception(() => ServicePeriod.RequireFree(ServicePeriod.Plain(Day(start), Policy20.InForce), [first]));

        Assert.Equal(overlaps, refusal is RuleViolationException);
    }

    [Fact]
    public void Nobody_serves_before_the_project_is_established_or_without_a_post()
    {
        var project = Cases.Project();
        Assert.Throws<RuleViolationException>(() => Cases.Appointment(project, project.EstablishedDay.AddDays(-1)));
        Assert.Equal(project.EstablishedOn, Cases.Appointment(project, project.EstablishedDay).Start);
        Assert.Throws<RuleViolationException>(() => new Appointment(Id.New<AppointmentId>(), project, " ", project.EstablishedDay, Policy20.InForce, []));
    }

    [Fact]
    public void A_project_has_one_vice_president()
    {
        var refusal = Assert.Throws<RuleViolationException>(() =>
            new Appointment(Id.New<AppointmentId>(), Cases.Project(), "科技副总", Day("2026-03-15"), Policy20.InForce, [], vicePresidents: 1));
        Assert.Equal(Clauses.OneSubsidyOneExpert, refusal.Clause);
    }

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2028-03-13", true)]
    [InlineData("2028-03-14", false)]
    public void An_early_end_lies_inside_the_period_and_before_its_last_day(string day, bool possible)
    {
        var appointment = Cases.Serving(Cases.Project());
        var refusal = Record.Exception(() => appointment.EndEarly(Day(day), "企业停产", Day("2028-03-14")));

        Assert.Equal(possible, refusal is null);
        Assert.Equal(possible ? Day(day) : Day("2028-03-14"), appointment.Period.End);
    }

    [Fact]
    public void An_early_end_needs_a_reason_and_happens_once()
    {
        var appointment = Cases.Serving(Cases.Project());
        Assert.Throws<RuleViolationException>(() => appointment.EndEarly(Day("2026-12-31"), " ", Day("2026-12-31")));
        appointment.EndEarly(Day("2026-12-31"), "调离", Day("2026-12-31"));
        Assert.Throws<RuleViolationException>(() => appointment.EndEarly(Day("2026-11-30"), "调离", Day("2026-12-31")));
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void Who_serves_on_has_no_last_day_yet(string lastDay, bool possible)
    {
        var appointment = Cases.Serving(Cases.Project());
        var refusal = Record.Exception(() => appointment.EndEarly(Day(lastDay), "企业停产", Day("2026-06-30")));

        Assert.Equal(possible, refusal is null);
        Assert.True(possible || refusal!.Message.Contains("请在当日或之后办理", StringComparison.Ordinal));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
