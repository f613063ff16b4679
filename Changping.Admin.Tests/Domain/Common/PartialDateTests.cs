using Changping.Domain.Common;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>二（二）2: a date to the month can mean any day of it; rules look at both ends.</summary>
public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", true)]
    [InlineData("2023-02", "2023-02-01", "2023-02-28", true)]
    [InlineData("2024-11", "2024-11-01", "2024-11-30", true)]
    [InlineData("2024-11-23", "2024-11-23", "2024-11-23", false)]
    [InlineData("2024-11-01", "2024-11-01", "2024-11-01", false)]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", false)]
    [InlineData("2024-12-31", "2024-12-31", "2024-12-31", false)]
    [InlineData("2024-01", "2024-01-01", "2024-01-31", true)]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01", false)]
    [InlineData("9999-12", "9999-12-01", "9999-12-31", true)]
    public void A_month_means_any_of_its_days_and_a_day_itself(string text, string earliest, string latest, bool monthOnly)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((DateOnly.Parse(earliest, null), DateOnly.Parse(latest, null), monthOnly), (date.Earliest, date.Latest, date.IsMonthOnly));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024/11")]
    [InlineData("")]
    [InlineData("2024-00")]
    [InlineData("0000-01")]
    [InlineData("2024-11-00")]
    [InlineData("2024-11-31")]
    [InlineData("2024-11/23")]
    [InlineData("2024/11-23")]
    [InlineData("2024-1-23")]
    [InlineData("2024-11-2a")]
    [InlineData("+024-11-23")]
    [InlineData("２０２４-11")]
    [InlineData("2024-11-230")]
    public void What_is_no_date_is_refused_with_what_is_expected(string text) =>
        Assert.Equal($"日期“{text}”应为 2024-11 或 2024-11-23。", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message);

    [Fact]
    public void What_was_never_set_can_still_be_printed() => Assert.Equal("0000-00", default(PartialDate).ToString());

    [Fact]
    public void There_is_no_thirteenth_month() => Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.InMonth(2024, 13));

    [Fact]
    public void The_first_of_a_month_is_not_the_month() =>
        Assert.NotEqual(PartialDate.InMonth(2024, 11), PartialDate.OnDay(new DateOnly(2024, 11, 1)));
}
