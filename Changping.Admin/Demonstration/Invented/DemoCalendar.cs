namespace Changping.Admin.Demonstration.Invented;

/// <summary>The days of the demonstration, counted back from the day on which it is made.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    /// <summary>So many months ago the office began to work with this application; what was before comes in by registers.</summary>
    public const int Opening = 13;

    /// <summary>So many months ago the policy was issued: before the oldest establishment.</summary>
    public const int Issue = 30;

    public DateOnly Today => today;

    /// <summary>启用日: until then what was established came by the register, from then on projects are applied for here.</summary>
    public DateOnly GoLive => Day(0, 1);

    /// <param name="monthsAgo">Negative lies in the future.</param>
    /// <param name="day">At most 28, so that every month has it.</param>
    public DateOnly Day(int monthsAgo, int day) => new DateOnly(today.Year, today.Month, 1).AddMonths(-monthsAgo).AddDays(day - 1);

    /// <summary>The day itself or the Monday after it.</summary>
    public static DateOnly WorkdayFrom(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>So many days before today, or the Friday before that; yesterday itself counts always, for the home page shows what it changed.</summary>
    public DateOnly Recently(int daysAgo)
    {
        var day = today.AddDays(-daysAgo);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday when daysAgo > 1 => day.AddDays(-1),
            DayOfWeek.Sunday when daysAgo > 1 => day.AddDays(-2),
            _ => day,
        };
    }
}
