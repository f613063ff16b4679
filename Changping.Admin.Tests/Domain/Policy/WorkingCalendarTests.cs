using System.Globalization;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

public sealed class WorkingCalendarTests
{
    // 2026-09-30 is a Wednesday; the holiday takes 1, 2 and 5 to 7 October, and Saturday the 10th is worked.
    private static readonly WorkingCalendar Calendar = new(
    [
        new(new(2026, 10, 1), "国庆节", false), new(new(2026, 10, 2), "国庆节", false), new(new(2026, 10, 5), "国庆节", false),
        new(new(2026, 10, 6), "国庆节", false), new(new(2026, 10, 7), "国庆节", false), new(new(2026, 10, 10), "国庆节调休", true),
    ], []);

    [Theory]
    [InlineData("2026-11-23", 5, "2026-11-27")]
    [InlineData("2026-11-24", 5, "2026-11-30")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-22", 1, "2026-11-23")]
    [InlineData("2026-09-30", 1, "2026-09-30")]
    [InlineData("2026-09-30", 2, "2026-10-08")]
    [InlineData("2026-09-30", 4, "2026-10-10")]
    [InlineData("2026-09-30", 5, "2026-10-12")]
    public void A_notice_of_working_days_ends_on_the_last_of_them(string first, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), Calendar.LastOf(DateOnly.Parse(first, CultureInfo.InvariantCulture), days));

    [Fact]
    public void A_period_of_no_working_days_has_no_last_day() =>
        Assert.Throws<ArgumentOutOfRangeException>("workingDays", () => Calendar.LastOf(new DateOnly(2026, 11, 23), 0));

    [Fact]
    public void What_the_office_entered_goes_before_what_is_shipped()
    {
        var calendar = new WorkingCalendar([new(new(2026, 10, 1), "国庆节", false), new(new(2026, 10, 10), "调休", true)], [new(new(2026, 10, 10), "更正", false)]);

        Assert.Equal((false, false, true),
            (calendar.IsWorkingDay(new(2026, 10, 1)), calendar.IsWorkingDay(new(2026, 10, 10)), calendar.IsWorkingDay(new(2026, 10, 9))));
    }

    [Theory]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", 2027)]
    [InlineData("2026-12-31", 2027)]
    [InlineData("2027-01-01", 2027)]
    [InlineData("2027-11-30", 2027)]
    public void A_year_without_days_off_is_missed_from_1_December_before(string today, int? year) =>
        Assert.Equal(year, Calendar.YearWithout(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_worked_weekend_alone_does_not_make_a_year_known_and_a_day_off_does()
    {
        CalendarException worked = new(new(2027, 1, 3), "元旦调休", true), off = new(new(2027, 1, 1), "元旦", false);

        Assert.Equal(2026, new WorkingCalendar([off], [worked]).YearWithout(new(2026, 12, 1)));
        Assert.Equal(2027, new WorkingCalendar([new(new(2026, 1, 1), "元旦", false)], [worked]).YearWithout(new(2026, 12, 1)));
        Assert.Null(new WorkingCalendar([new(new(2026, 1, 1), "元旦", false)], [worked, off]).YearWithout(new(2026, 12, 1)));
    }
}
