using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>A month of the calendar, such as the one in which an allowance is payable.</summary>
public readonly record struct CalendarMonth : IComparable<CalendarMonth>
{
    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public CalendarMonth(int year, int month)
    {
        _ = new DateOnly(year, month, 1);
        (Year, Month) = (year, month);
    }

    public int Year { get; }

    public int Month { get; }

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public static CalendarMonth Of(DateOnly day) => new(day.Year, day.Month);

    public CalendarMonth AddMonths(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Reads 2026-11.</summary>
    public static bool TryParse(string? text, out CalendarMonth month)
    {
        var read = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = Of(day);
        return read;
    }

    public int CompareTo(CalendarMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    public static bool operator <(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
