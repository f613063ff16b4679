using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>A date as forms give it: to the day, or only to the month (2024.11).</summary>
public readonly record struct PartialDate
{
    private const int YearLength = 4, MonthLength = 7, DayLength = 10;

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
    public static PartialDate Parse(string text)
    {
        // Two of them stand in every row of an export: by a pattern each takes several times as long.
        var isMonthOnly = text.Length == MonthLength;
        if ((isMonthOnly || (text.Length == DayLength && text[MonthLength] == '-')) && text[YearLength] == '-'
            && Number(text.AsSpan(0, YearLength)) is > 0 and var year && Number(text.AsSpan(YearLength + 1, 2)) is >= 1 and <= 12 and var month)
        {
            if (isMonthOnly)
            {
                return new(year, month, null);
            }

            if (Number(text.AsSpan(MonthLength + 1)) is > 0 and var day && day <= DateTime.DaysInMonth(year, month))
            {
                return new(year, month, day);
            }
        }

        throw new FormatException($"日期“{text}”应为 2024-11 或 2024-11-23。");
    }

    /// <summary>2024-11 or 2024-11-23.</summary>
    public override string ToString() => _day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{day:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    /// <returns>-1: not all of it are digits.</returns>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
