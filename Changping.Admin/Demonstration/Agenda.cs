using Changping.Admin.Demonstration.Invented;

namespace Changping.Admin.Demonstration;

/// <summary>What is done when, by everybody. Chapters write into it in their own order; it is worked off in the order of time.</summary>
internal sealed class Agenda(DemoCalendar calendar)
{
    private readonly List<(DateTime At, Func<DemoOffice, Task> Do)> _entries = [];

    /// <summary>On the day, or on the Monday after it.</summary>
    public void On(DateOnly day, string time, Func<DemoOffice, Task> act) => Add(DemoCalendar.WorkdayFrom(day), time, act);

    public void On(int monthsAgo, int day, string time, Func<DemoOffice, Task> act) => On(calendar.Day(monthsAgo, day), time, act);

    /// <summary>In the last days before today.</summary>
    public void Recently(int daysAgo, string time, Func<DemoOffice, Task> act) => Add(calendar.Recently(daysAgo), time, act);

    public async Task WorkOffAsync(DemoOffice office, DemoClock clock, CancellationToken cancel)
    {
        foreach (var (at, act) in _entries.OrderBy(entry => entry.At))
        {
            cancel.ThrowIfCancellationRequested();
            clock.Set(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
            await act(office);
        }
    }

    private void Add(DateOnly day, string time, Func<DemoOffice, Task> act) =>
        _entries.Add((day.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)), act));
}
