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
    ]);

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
}
