using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）2: 2,000 yuan for each full service month, payable in the calendar month in which it completes.</summary>
public sealed class LivingAllowanceTests
{
    [Fact]
    public void A_plain_period_from_15_March_has_24_months_the_first_payable_in_April_the_last_in_March_of_2028()
    {
        var months = Plain(new DateOnly(2026, 3, 15));

        Assert.Equal(24, months.Count);
        Assert.Equal(Money.FromYuan(48_000), Money.Sum(months.Select(month => month.Amount)));
        Assert.Equal(new CalendarMonth(2026, 4), months[0].Payable);
        Assert.Equal(new DateRange(new(2026, 3, 15), new(2026, 4, 14)), months[0].Period);
        Assert.Equal(new CalendarMonth(2028, 3), months[^1].Payable);
        Assert.Equal(new DateOnly(2028, 3, 14), months[^1].Period.End);
    }

    [Fact]
    public void From_31_January_months_complete_at_the_end_of_February_and_on_30_March_each_counted_from_the_start()
    {
        var ends = Plain(new DateOnly(2026, 1, 31)).Take(5).Select(month => month.Period.End);

        Assert.Equal([new(2026, 2, 28), new(2026, 3, 30), new(2026, 4, 30), new(2026, 5, 30), new(2026, 6, 30)], ends);
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-02-28")]
    [InlineData("2028-02-29")]
    [InlineData("2026-03-01")]
    [InlineData("2026-12-30")]
    public void Months_follow_each_other_without_a_gap_and_end_with_the_service_period(string start)
    {
        var day = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var months = Plain(day);

        Assert.Equal(24, months.Count);
        Assert.Equal(day, months[0].Period.Start);
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.Period.End.AddDays(1), pair.Second.Period.Start));
        Assert.Equal(ServicePeriod.Plain(day, Policy20.InForce).End, months[^1].Period.End);
    }

    [Theory]
    [InlineData("2026-06-13", 2)]
    [InlineData("2026-06-14", 3)]
    [InlineData("2026-06-15", 3)]
    [InlineData("2026-07-13", 3)]
    [InlineData("2026-07-14", 4)]
    [InlineData("2026-03-15", 0)]
    public void An_incomplete_month_at_an_early_end_is_not_paid(string end, int paid)
    {
        var service = new DateRange(new(2026, 3, 15), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(paid, LivingAllowance.Months(service, Policy20.InForce).Count);
    }

    [Fact]
    public void It_goes_on_during_an_extension_month_by_month()
    {
        var start = new DateOnly(2026, 3, 15);
        Assert.Equal(26, LivingAllowance.Months(new DateRange(start, new(2028, 5, 14)), Policy20.InForce).Count);
        Assert.Equal(25, LivingAllowance.Months(new DateRange(start, new(2028, 5, 13)), Policy20.InForce).Count);
    }

    [Theory]
    [InlineData("2026-06-14", 3)]
    [InlineData("2028-03-14", 24)]
    [InlineData("2028-05-14", 24)]
    public void Where_an_extension_is_not_paid_the_months_of_the_plain_period_stay(string end, int months) =>
        Assert.Equal(months, LivingAllowance.Months(new DateRange(new(2026, 3, 15),
            DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)), Paying(0, 0)).Count);

    [Theory]
    [InlineData(0, 1, 26)]
    [InlineData(1, 0, 24)]
    public void Whether_an_extension_is_paid_is_asked_on_its_first_day(int before, int from, int months) =>
        Assert.Equal(months, LivingAllowance.Months(new DateRange(new(2026, 3, 15), new(2028, 5, 14)), Paying(before, from)).Count);

    /// <summary>The extension begins on 2028-03-15.</summary>
    private static PolicyVersion Paying(int before, int from) => Policy20.InForce.With(LivingAllowance.DuringExtension,
        "延长期间生活补贴", "1", new(Policy20.IssuedOn, before, Policy20.Numbered("甲")), new(new DateOnly(2028, 3, 15), from, Policy20.Numbered("乙")));

    [Fact]
    public void Due_are_the_month_and_the_arrears_before_it_but_nothing_twice_and_nothing_ahead()
    {
        var service = ServicePeriod.Plain(new DateOnly(2026, 3, 15), Policy20.InForce);
        var due = LivingAllowance.Due(service, Policy20.InForce, new CalendarMonth(2026, 7), new HashSet<int> { 1, 3 });

        Assert.Equal([2, 4], due.Select(month => month.Number));
        Assert.Empty(LivingAllowance.Due(service, Policy20.InForce, new CalendarMonth(2026, 3), new HashSet<int>()));
    }

    private static IReadOnlyList<AllowanceMonth> Plain(DateOnly start) =>
        LivingAllowance.Months(ServicePeriod.Plain(start, Policy20.InForce), Policy20.InForce);
}
