using Changping.Domain.Appointments;
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
    [InlineData(ProjectState.AgreementSigned, "2025-01-15", null, null, null)]
    [InlineData(ProjectState.InService, "2025-01-15", "2026-01-15", null, null)]
    [InlineData(ProjectState.Concluded, "2025-01-15", "2026-01-15", "2027-01-15", "2027-01-15")]
    [InlineData(ProjectState.Evaluated, "2025-01-15", "2026-01-15", "2027-01-15", "2027-01-15")]
    [InlineData(ProjectState.Terminated, "2025-01-15", null, null, null)]
    public void The_days_of_a_plain_service(ProjectState state, string takenUp, string? midterm, string? conclusion, string? evaluation)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), true, state, 12);
        Assert.Equal(
            new[] { takenUp, midterm, conclusion, evaluation },
            Enum.GetValues<InstalmentCondition>()
                .Select(condition => schedule.DueOn(condition)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-01-14", "2026-01-15")]
    [InlineData("2026-01-13", "2026-01-14")]
    public void A_service_that_ended_before_the_midterm_check_brings_all_the_rest_with_its_end(string ended, string midterm)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture)),
            true, ProjectState.Concluded, 12);
        Assert.Equal(DateOnly.Parse(midterm, System.Globalization.CultureInfo.InvariantCulture), schedule.DueOn(InstalmentCondition.Midterm));
    }

    [Theory]
    [InlineData("2026-01-14", true)]
    [InlineData("2026-01-13", false)]
    public void A_service_that_will_not_reach_the_midterm_check_brings_nothing_while_it_lasts(string until, bool brings)
    {
        var service = new DateRange(Start, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(brings, new SubsidySchedule(Signed, service, true, ProjectState.InService, 12).DueOn(InstalmentCondition.Midterm) is not null);
    }

    [Fact]
    public void Before_the_agreement_no_day_is_planned_or_due()
    {
        var schedule = new SubsidySchedule(null, new DateRange(Start, new DateOnly(2027, 1, 14)), true, ProjectState.Concluded, 12);
        Assert.All(Enum.GetValues<InstalmentCondition>(), condition => Assert.Equal((null, null), (schedule.PlannedOn(condition), schedule.DueOn(condition))));
    }

    [Theory]
    [InlineData(6, "2025-07-15")]
    [InlineData(0, "2026-01-15")]
    public void The_setting_moves_the_midterm_and_without_a_check_it_is_after_twelve_months(int months, string day) => Assert.Equal(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), true, ProjectState.InService, months).DueOn(InstalmentCondition.Midterm));

    [Theory]
    [InlineData(ProjectState.Concluded, false, "考核评价未办结")]
    [InlineData(ProjectState.Concluded, true, "考核评价未办结")]
    [InlineData(ProjectState.Evaluated, true, "审计结算未办结")]
    [InlineData(ProjectState.Evaluated, false, null)]
    public void The_last_waits_for_the_evaluation_and_for_the_audit_where_one_settles(ProjectState state, bool awaitsAudit, string? words)
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), true, state, 12);
        var passed = schedule with { Midterm = MidtermFinding.OnPlan };
        var blockers = passed.Blockers(InstalmentCondition.Evaluation, awaitsAudit).ToList();
        Assert.Equal(words is null ? 0 : 1, blockers.Count);
        Assert.StartsWith(words ?? "", blockers.FirstOrDefault()?.Message ?? "", StringComparison.Ordinal);
        Assert.Empty(passed.Blockers(InstalmentCondition.Midterm, awaitsAudit));
    }

    /// <summary>As found: a second instalment was offered without a check, and after one that had failed.</summary>
    [Theory]
    [InlineData(null, 12, "2026-01-14", "中期检查未办")]
    [InlineData(MidtermFinding.NeedsCorrection, 12, "2026-01-14", "需整改")]
    [InlineData(MidtermFinding.Behind, 12, "2026-01-14", null)]
    [InlineData(MidtermFinding.OnPlan, 12, "2026-01-14", null)]
    [InlineData(null, 0, "2026-01-14", null)]
    [InlineData(null, 12, "2026-01-13", null)]
    public void Every_instalment_after_the_first_waits_for_a_midterm_check_that_was_passed_where_one_falls_into_the_service(
        MidtermFinding? found, int months, string until, string? words)
    {
        var service = new DateRange(Start, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        var schedule = new SubsidySchedule(Signed, service, true, ProjectState.Evaluated, months) { Midterm = found };
        Assert.Empty(schedule.Blockers(InstalmentCondition.TakenUp, awaitsAudit: true));
        foreach (var condition in new[] { InstalmentCondition.Midterm, InstalmentCondition.Conclusion, InstalmentCondition.Evaluation })
        {
            var blocker = schedule.Blockers(condition, awaitsAudit: false).SingleOrDefault();
            Assert.Equal((words is null, words is null ? null : (ClaimCure?)ClaimCure.Service), (blocker is null, blocker?.Cure));
            Assert.Contains(words ?? "", blocker?.Message ?? "", StringComparison.Ordinal);
        }
    }

    /// <summary>As found: the subsidy of a service that was to begin in 2036 was paid at once.</summary>
    [Fact]
    public void Nothing_is_payable_before_the_post_is_taken_up()
    {
        var schedule = new SubsidySchedule(Signed, new DateRange(Start, new DateOnly(2027, 1, 14)), false, ProjectState.AgreementSigned, 12);
        Assert.All(Enum.GetValues<InstalmentCondition>(), condition => Assert.Null(schedule.DueOn(condition)));
        Assert.Equal(Start, schedule.PlannedOn(InstalmentCondition.TakenUp));
        Assert.Equal(Start.AddDays(1), (schedule with { SignedOn = Start.AddDays(1) }).PlannedOn(InstalmentCondition.TakenUp));
    }
}
