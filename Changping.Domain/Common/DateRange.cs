using System.Globalization;

namespace Changping.Domain.Common;

/// <summary>Whole days from the first to the last, both inclusive; never empty.</summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DateRange(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException($"结束日 {end:yyyy-MM-dd} 早于起始日 {start:yyyy-MM-dd}。", nameof(end));
        }

        Start = start;
        End = end;
    }

    public DateOnly Start { get; init; }

    /// <summary>The last day; it still counts.</summary>
    public DateOnly End { get; init; }

    public int Days => End.DayNumber - Start.DayNumber + 1;

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>True when they share at least one day; touching ends share none unless it is the same day.</summary>
    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd} 至 {End:yyyy-MM-dd}");
}
