using Changping.Admin.Components.Forms;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Components.Forms;

public sealed class DayTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026/11/23")]
    [InlineData("20261123")]
    [InlineData("2026.11.23")]
    [InlineData("2026年11月23日")]
    [InlineData("2026 11 23")]
    [InlineData("２０２６－１１－２３")]
    [InlineData(" 2026-11-23 ")]
    [InlineData("11-23")]
    [InlineData("11.23")]
    [InlineData("11/23")]
    [InlineData("11月23日")]
    [InlineData("11月23号")]
    public void A_day_is_read_as_people_type_it(string typed) => Assert.Equal((new DateOnly(2026, 11, 23), null), DayText.Read(typed, Today));

    [Theory]
    [InlineData("2026-11", "请写到日")]
    [InlineData("2026-02-29", "没有这一天")]
    [InlineData("2-29", "没有这一天")]
    [InlineData("2026-13-01", "没有这一天")]
    [InlineData("1899-12-31", "1900 至 2100")]
    [InlineData("昨天", "日期应形如")]
    [InlineData("23", "日期应形如")]
    [InlineData("11-23-2026", "日期应形如")]
    public void What_is_no_day_says_what_is_expected(string typed, string expected)
    {
        var (day, fault) = DayText.Read(typed, Today);
        Assert.Null(day);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_February_is_of_the_year_that_is_meant() =>
        Assert.Equal(new DateOnly(2028, 2, 29), DayText.Read("2-29", new(2028, 1, 5)).Day);

    [Theory]
    [InlineData("2026-11")]
    [InlineData("202611")]
    [InlineData("2026.11")]
    [InlineData("2026年11月")]
    [InlineData("11月")]
    [InlineData("11")]
    [InlineData("2026-11-23")]
    public void A_month_is_read_as_people_type_it(string typed) => Assert.Equal((new CalendarMonth(2026, 11), null), DayText.ReadMonth(typed, Today));

    [Theory]
    [InlineData("13", "没有")]
    [InlineData("2026", "月份应形如")]
    public void What_is_no_month_says_what_is_expected(string typed, string expected)
    {
        var (month, fault) = DayText.ReadMonth(typed, Today);
        Assert.Null(month);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }
}
