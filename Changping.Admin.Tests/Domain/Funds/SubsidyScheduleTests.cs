using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Reading 0023: on which day an instalment becomes payable, and what still keeps the last from being paid.</summary>
public sealed class SubsidyScheduleTests
{
    private static readonly DateOnly Signed = new(2025, 1, 10);
    private static readonly DateOnly Start = new(2025, 1, 15);

    [Theory]
    [InlineData(ProjectState.AgreementSigned, "2025-01-10", null, null, null)]
    [InlineData(ProjectState.InService, "2025-01-10", "2026-01-15", null, null)]
    [InlineData(ProjectState.Concluded, "2025-01-10", "2026-01-15", "2027-01-15", "2027-01-15")]
    [InlineData(ProjectState.Evaluated, "2025-01-10", "2026-01-15", "2027-01-15", "2027-01-15")]
    [InlineData(ProjectState.Terminated, "2025-01-10", null, null, null)]
    public void The_days_of_a_plain_service(ProjectState state, string agreement, string? midterm, string? conclusion, string? evaluation)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), state, 12);
        Assert.Equal(
            new[] { agreement, midterm, conclusion, evaluation },
            Enum.GetValues<InstalmentCondition>().Select(condition => schedule.DueOn(condition)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-01-14", "2026-01-15")]
    [InlineData("2026-01-13", "2026-01-14")]
    public void A_service_that_ended_before_the_midterm_check_brings_all_the_rest_with_its_end(string ended, string midterm)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture)), ProjectState.Concluded, 12);
        Assert.Equal(DateOnly.Parse(midterm, System.Globalization.CultureInfo.InvariantCulture), schedule.DueOn(InstalmentCondition.Midterm));
    }

    [Theory]
    [InlineData("2026-01-14", true)]
    [InlineData("2026-01-13", false)]
    public void A_service_that_will_not_reach_the_midterm_check_brings_nothing_while_it_lasts(string until, bool brings)
    {
        var service = new DateRange(Start, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(brings, new SubsidySchedule(Signed, service, ProjectState.InService, 12).DueOn(InstalmentCondition.Midterm) is not null);
    }

    [Fact]
    public void Before_the_agreement_no_day_is_planned_or_due()
    {
        var schedule = new SubsidySchedule(null, new DateRange(Start, new DateOnly(2027, 1, 14)), ProjectState.Concluded, 12);
        Assert.All(Enum.GetValues<InstalmentCondition>(), condition => Assert.Equal((null, null), (schedule.PlannedOn(condition), schedule.DueOn(condition))));
    }

    [Theory]
    [InlineData(6, "2025-07-15")]
    [InlineData(0, "2026-01-15")]
    public void The_setting_moves_the_midterm_and_without_a_check_it_is_after_twelve_months(int months, string day) => Assert.Equal(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), ProjectState.InService, months).DueOn(InstalmentCondition.Midterm));

    [Theory]
    [InlineData(ProjectState.Concluded, false, "考核评价未办结")]
    [InlineData(ProjectState.Concluded, true, "考核评价未办结")]
    [InlineData(ProjectState.Evaluated, true, "审计结算未办结")]
    [InlineData(ProjectState.Evaluated, false, null)]
    public void The_last_waits_for_the_evaluation_and_for_the_audit_where_one_settles(ProjectState state, bool awaitsAudit, string? words)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), state, 12);
        var blocker = schedule.Blocker(InstalmentCondition.Evaluation, awaitsAudit);
        Assert.Equal(words is null, blocker is null);
        Assert.StartsWith(words ?? "", blocker?.Message ?? "", StringComparison.Ordinal);
        Assert.Null(schedule.Blocker(InstalmentCondition.Midterm, awaitsAudit));
    }
}
