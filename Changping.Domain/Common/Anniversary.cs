namespace Changping.Domain.Common;

/// <summary>
/// Anniversaries of a first day that itself counts. Where the month lacks the day, the anniversary is the first of the next month,
/// so that the day before it is the month's last. Always counted from the first day, never from the anniversary before.
/// </summary>
public static class Anniversary
{
    /// <param name="start">The first day.</param>
    /// <param name="months">0 gives the first day itself.</param>
    public static DateOnly AfterMonths(DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);

        var month = new DateOnly(start.Year, start.Month, 1).AddMonths(months);
        return start.Day <= DateTime.DaysInMonth(month.Year, month.Month)
            ? month.AddDays(start.Day - 1)
            : month.AddMonths(1);
    }

    /// <summary>Full months from the first day to the last, both inclusive.</summary>
    public static int FullMonths(DateOnly start, DateOnly last)
    {
        var day = last.AddDays(1);
        var months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
        while (months > 0 && AfterMonths(start, months) > day)
        {
            months--;
        }

        return Math.Max(0, months);
    }

    public static DateOnly AfterYears(DateOnly start, int years) => AfterMonths(start, years * 12);

    /// <summary>The last day of a period of whole years that begins on <paramref name="start"/>: the day before the anniversary.</summary>
    public static DateRange Period(DateOnly start, int years) => new(start, AfterYears(start, years).AddDays(-1));
}
