using System.Globalization;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Projects;

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
    [InlineData("2026-09-30", 1, "2026-09-30")]
    [InlineData("2026-09-30", 2, "2026-10-08")]
    [InlineData("2026-09-30", 4, "2026-10-10")]
    [InlineData("2026-09-30", 5, "2026-10-12")]
    public void A_notice_of_working_days_ends_on_the_last_of_them(string first, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), Calendar.LastOf(DateOnly.Parse(first, CultureInfo.InvariantCulture), days));

    [Fact]
    public void Settings_that_cannot_be_are_refused_at_each_edge()
    {
        var settings = new CommitteeSettings();
        settings.Change(0, 7, 0, 1, 3, 1);
        settings.Change(30, 365, 23, 100, 5, 4);
        Action[] refused =
        [
            () => settings.Change(-1, 90, 12, 70, 3, 1), () => settings.Change(31, 90, 12, 70, 3, 1), () => settings.Change(5, 6, 12, 70, 3, 1),
            () => settings.Change(5, 366, 12, 70, 3, 1), () => settings.Change(5, 90, 24, 70, 3, 1), () => settings.Change(5, 90, 12, 0, 3, 1),
            () => settings.Change(5, 90, 12, 101, 3, 1), () => settings.Change(5, 90, 12, 70, 2, 1), () => settings.Change(5, 90, 12, 70, 4, 1),
            () => settings.Change(5, 90, 12, 70, 3, 5),
        ];
        Assert.All(refused, change => Assert.Equal(Clauses.Interpretation, Assert.Throws<RuleViolationException>(change).Clause));
        Assert.Equal(30, settings.NoticeDays);
    }
}
