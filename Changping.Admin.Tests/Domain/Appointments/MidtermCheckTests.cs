using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>中期检查 of a service from 2026-03-15 to 2028-03-14, twelve months after the first day: due on 2027-03-15.</summary>
public sealed class MidtermCheckTests
{
    private static readonly MidtermRule Rule = new(12);
    private static readonly DateOnly Today = new(2027, 6, 1);

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2027-02-12", false)]
    [InlineData("2027-02-13", true)]
    [InlineData("2027-03-15", true)]
    [InlineData("2027-06-01", true)]
    [InlineData("2027-06-02", false)]
    public void It_is_held_from_thirty_days_before_its_day_until_today(string day, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Check(Service(), null, Facts(Day(day)))) is null);

    [Fact]
    public void It_lies_inside_the_service_even_where_the_committee_looks_early()
    {
        var rule = new MidtermRule(1);
        Assert.Throws<RuleViolationException>(() =>
            new MidtermCheck(Id.New<MidtermCheckId>(), Service(), null, Facts(Day("2026-03-14")), rule, Cases.Officer, Today));
        var ended = Service();
        ended.EndEarly(Day("2027-04-01"), "任务完成", Day("2027-04-01"));
        Assert.NotNull(Check(ended, null, Facts(Day("2027-04-01"))));
        Assert.Throws<RuleViolationException>(() => Check(ended, null, Facts(Day("2027-04-02"))));
    }

    [Theory]
    [InlineData(0, "2026-03-15", "2028-03-14", null)]
    [InlineData(12, "2026-03-15", "2028-03-14", "2027-03-15")]
    [InlineData(12, "2026-03-15", "2027-03-15", "2027-03-15")]
    [InlineData(12, "2026-03-15", "2027-03-14", null)]
    [InlineData(12, "2028-02-29", "2030-02-28", "2029-03-01")]
    [InlineData(6, "2026-08-31", "2028-08-30", "2027-03-01")]
    public void It_is_due_on_its_anniversary_if_somebody_still_serves_then(int months, string start, string end, string? due) =>
        Assert.Equal(due, new MidtermRule(months).FirstDueOn(new DateRange(Day(start), Day(end)))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Whose_first_day_is_not_after_the_limit_is_due_and_nobody_else() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 4000], Gen.Int[1, 23]).Sample((start, today, months) =>
        {
            var (first, day, rule) = (new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(today), new MidtermRule(months));
            var due = rule.FirstDueOn(Anniversary.Period(first, 2))!.Value;
            Assert.Equal(due <= day, first <= rule.Limit(day));
        });

    [Fact]
    public void What_was_to_be_put_right_is_due_again_on_the_day_that_was_set_and_then_never_more()
    {
        var service = Service();
        Assert.Throws<RuleViolationException>(() => Check(service, null, Facts(Day("2027-03-20"), MidtermFinding.NeedsCorrection)));
        Assert.Throws<RuleViolationException>(() => Check(service, null, Facts(Day("2027-03-20"), MidtermFinding.NeedsCorrection, Day("2027-03-20"))));
        Assert.Throws<RuleViolationException>(() => Check(service, null, Facts(Day("2027-03-20"), MidtermFinding.OnPlan, Day("2027-04-20"))));
        var first = Check(service, null, Facts(Day("2027-03-20"), MidtermFinding.NeedsCorrection, Day("2027-04-20")));
        Assert.Equal(Day("2027-04-20"), Rule.DueOn(service.Period, first));
        Assert.Throws<RuleViolationException>(() => Check(service, first, Facts(Day("2027-03-19"))));

        var second = Check(service, first, Facts(Day("2027-04-10")));
        Assert.Equal((2, null), (second.Number, Rule.DueOn(service.Period, second)));
        Assert.Contains("按计划", Assert.Throws<RuleViolationException>(() => Check(service, second, Facts(Today))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_committees_wish_there_is_none() => Assert.Contains(
        "没有要求", Assert.Throws<RuleViolationException>(() => new MidtermCheck(
            Id.New<MidtermCheckId>(), Service(), null, Facts(Today), new MidtermRule(0), Cases.Officer, Today)).Message, StringComparison.Ordinal);

    [Fact]
    public void Who_entered_it_puts_it_right_until_another_look_rests_on_it()
    {
        var service = Service();
        var first = Check(service, null, Facts(Day("2027-03-20"), MidtermFinding.NeedsCorrection, Day("2027-04-20")));
        Assert.Contains("李经办", Assert.Throws<RuleViolationException>(() => first.Correct(service, first, Facts(Today), Cases.Approver, Today))
            .Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => first.Correct(service, first, Facts(Day("2027-02-12")), Cases.Officer, Today));
        first.Correct(service, first, Facts(Day("2027-03-21"), MidtermFinding.NeedsCorrection, Day("2027-05-20")), Cases.Officer, Today);
        Assert.Equal(Day("2027-05-20"), first.Facts.RecheckOn);

        var second = Check(service, first, Facts(Day("2027-05-20")));
        Assert.Throws<RuleViolationException>(() => first.Correct(service, second, Facts(Today), Cases.Officer, Today));
    }

    private static Appointment Service() => Cases.Serving(Cases.Project());

    private static MidtermCheck Check(Appointment service, MidtermCheck? last, MidtermFacts facts) =>
        new(Id.New<MidtermCheckId>(), service, last, facts, Rule, Cases.Officer, Today);

    private static MidtermFacts Facts(DateOnly day, MidtermFinding finding = MidtermFinding.OnPlan, DateOnly? again = null) => new(day, finding, " 正常 ", again);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
