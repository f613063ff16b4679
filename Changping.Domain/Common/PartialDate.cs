using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>A date as forms give it: to the day, or only to the month (2024.11).</summary>
public readonly record struct PartialDate
{
    private const int MonthLength = 7;

    private readonly int? _day;

    private PartialDate(int year, int month, int? day)
    {
        (Year, Month, _day) = (year, month, day);
    }

    public int Year { get; }

    public int Month { get; }

    public bool IsMonthOnly => _day is null;

    /// <summary>The earliest day it can mean, inclusive.</summary>
    public DateOnly Earliest => new(Year, Month, _day ?? 1);

    /// <summary>The latest day it can mean, inclusive.</summary>
    public DateOnly Latest => new(Year, Month, _day ?? DateTime.DaysInMonth(Year, Month));

    public static PartialDate OnDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static PartialDate InMonth(int year, int month)
    {
        _ = new DateOnly(year, month, 1);
        return new PartialDate(year, month, null);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Neither 2024-11 nor 2024-11-23.</exception>
    public static PartialDate Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OnDay(day)
        : DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? InMonth(day.Year, day.Month)
        : throw new FormatException($"日期“{text}”应为 2024-11 或 2024-11-23。");

    /// <summary>2024-11 or 2024-11-23.</summary>
    public override string ToString()
    {
        var text = Earliest.ToString("O", CultureInfo.InvariantCulture);
        return IsMonthOnly ? text[..MonthLength] : text;
    }
}
