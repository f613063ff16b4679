using Changping.Domain.Common;

namespace Changping.Admin.Features.Projects;

/// <summary>Where a service period stands on a day.</summary>
/// <param name="Days">Of the whole period.</param>
/// <param name="Served">Days up to and including today; 0 before the first, all of them after the last.</param>
public sealed record ServiceClock(int Days, int Served)
{
    /// <summary>A period that ends within these days shows up as a task.</summary>
    public const int SoonDays = 90;

    /// <summary>Values of the list's filter: due to begin, ending soon, over but not concluded.</summary>
    public const string Begin = "begin", Soon = "soon", Over = "over";

    public int Left => Days - Served;

    public int Percent => Served * 100 / Days;

    public static ServiceClock On(DateRange period, DateOnly today) =>
        new(period.Days, Math.Clamp(today.DayNumber - period.Start.DayNumber + 1, 0, period.Days));
}
