using System.Globalization;
using Changping.Domain.Common;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>Days count from the first to the last, both inclusive; anniversaries count from the first day.</summary>
public sealed class CalendarTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 40_000].Select(number => new DateOnly(2000, 1, 1).AddDays(number));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-03-01")]
    [InlineData("2026-01-31", 2, "2026-03-31")]
    [InlineData("2028-01-31", 1, "2028-03-01")]
    [InlineData("2028-01-29", 1, "2028-02-29")]
    [InlineData("2026-01-28", 1, "2026-02-28")]
    [InlineData("2026-12-31", 2, "2027-03-01")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void An_anniversary_whose_day_the_month_lacks_is_the_first_of_the_next(string start, int months, string day) =>
        Assert.Equal(Day(day), Anniversary.AfterMonths(Day(start), months));

    [Fact]
    public void Anniversaries_grow_and_stay_within_a_day_of_their_month() => Days.Select(Gen.Int[0, 60]).Sample((start, months) =>
    {
        var (this_, next) = (Anniversary.AfterMonths(start, months), Anniversary.AfterMonths(start, months + 1));
        return this_ < next && next.DayNumber - this_.DayNumber is >= 28 and <= 32;
    });

    [Theory]
    [InlineData("2026-03-01", "2028-02-29")]
    [InlineData("2028-02-29", "2030-02-28")]
    [InlineData("2026-11-23", "2028-11-22")]
    public void A_period_of_two_years_ends_the_day_before_the_second_anniversary(string start, string end) =>
        Assert.Equal($"{start} 至 {end}", Anniversary.Period(Day(start), 2).ToString());

    [Fact]
    public void Counting_back_is_no_anniversary() => Assert.Throws<ArgumentOutOfRangeException>(() => Anniversary.AfterMonths(Day("2026-01-01"), -1));

    [Fact]
    public void A_range_holds_both_its_ends_and_is_never_empty()
    {
        var range = new DateRange(Day("2026-03-01"), Day("2026-03-31"));
        Assert.Equal(31, range.Days);
        Assert.True(range.Contains(range.Start) && range.Contains(range.End));
        Assert.False(range.Contains(range.Start.AddDays(-1)) || range.Contains(range.End.AddDays(1)));
        Assert.Throws<ArgumentException>(() => new DateRange(range.End, range.Start));
        Assert.Equal(1, new DateRange(range.End, range.End).Days);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-04-30", true)]
    [InlineData("2026-04-01", "2026-04-30", false)]
    [InlineData("2026-02-01", "2026-02-28", false)]
    [InlineData("2026-02-01", "2026-03-01", true)]
    [InlineData("2026-02-01", "2026-12-31", true)]
    [InlineData("2026-03-10", "2026-03-10", true)]
    public void Ranges_overlap_when_they_share_a_day(string start, string end, bool overlap)
    {
        var (march, other) = (new DateRange(Day("2026-03-01"), Day("2026-03-31")), new DateRange(Day(start), Day(end)));
        Assert.Equal((overlap, overlap), (march.Overlaps(other), other.Overlaps(march)));
    }

    [Fact]
    public void A_month_knows_its_days_and_its_neighbours()
    {
        var february = new CalendarMonth(2028, 2);
        Assert.Equal((Day("2028-02-01"), Day("2028-02-29")), (february.FirstDay, february.LastDay));
        Assert.Equal(new CalendarMonth(2029, 1), february.AddMonths(11));
        Assert.Equal(new CalendarMonth(2027, 12), february.AddMonths(-2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarMonth(2028, 13));
    }

    [Theory]
    [InlineData(2027, 12, 2028, 1)]
    [InlineData(2028, 1, 2028, 2)]
    public void The_earlier_month_comes_first_and_the_same_is_neither(int year, int month, int laterYear, int laterMonth)
    {
        var (early, same, late) = (new CalendarMonth(year, month), new CalendarMonth(year, month), new CalendarMonth(laterYear, laterMonth));
        Assert.True(early < late && early <= late && late > early && late >= early && early <= same && early >= same);
        Assert.False(late < early || late <= early || early > late || early >= late || early < same || early > same);
    }

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_month_is_read_as_it_is_written(string? text, bool valid)
    {
        Assert.Equal(valid, CalendarMonth.TryParse(text, out var month));
        Assert.True(!valid || month.ToString() == text);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
