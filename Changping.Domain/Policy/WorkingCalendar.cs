namespace Changping.Domain.Policy;

/// <summary>A day that the state moved: a holiday on a weekday, or a weekend day that is worked.</summary>
/// <param name="day">Unique.</param>
/// <param name="name">Such as 国庆节.</param>
/// <param name="isWorked">True for a weekend day that is worked (调休).</param>
public sealed class CalendarException(DateOnly day, string name, bool isWorked)
{
    public DateOnly Day { get; private set; } = day;

    public string Name { get; private set; } = name;

    public bool IsWorked { get; private set; } = isWorked;
}

/// <summary>Working days: Monday to Friday, but for what the lists say.</summary>
/// <param name="shipped">The days that the State Council's notices moved.</param>
/// <param name="own">What the office entered itself; of the same day it goes before what is shipped.</param>
public sealed class WorkingCalendar(IEnumerable<CalendarException> shipped, IEnumerable<CalendarException> own)
{
    /// <summary>The State Council tells the next year's days off in November; from this month on a year without them is missed.</summary>
    private const int MissedFromMonth = 12;

    private readonly Dictionary<DateOnly, CalendarException> _moved = own.Concat(shipped).DistinctBy(exception => exception.Day)
        .ToDictionary(exception => exception.Day);

    /// <summary>The days that are not as the week has them.</summary>
    public IReadOnlyDictionary<DateOnly, CalendarException> Moved => _moved;

    /// <summary>The last day on which the days off of a year are to be known; inclusive.</summary>
    public static DateOnly WantedBy(int year) => new(year - 1, 12, 31);

    /// <summary>The year whose days off nobody entered: this one, or from 1 December on the next; null where neither is wanting.</summary>
    public int? YearWithout(DateOnly today) => !HasDaysOff(today.Year) ? today.Year
        : today.Month >= MissedFromMonth && !HasDaysOff(today.Year + 1) ? today.Year + 1
        : null;

    private bool HasDaysOff(int year) => _moved.Values.Any(moved => moved.Day.Year == year && !moved.IsWorked);

    public bool IsWorkingDay(DateOnly day) =>
        _moved.TryGetValue(day, out var moved) ? moved.IsWorked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of so many working days, the first day among them where it is one.</summary>
    public DateOnly LastOf(DateOnly first, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        for (var (day, left) = (first, workingDays); ; day = day.AddDays(1))
        {
            if (IsWorkingDay(day) && --left == 0)
            {
                return day;
            }
        }
    }
}
