using Changping.Admin.Components.Records;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>A service that asks for something by a day.</summary>
/// <param name="Number">Of the project.</param>
internal sealed record DueService(string Number, string Expert, DateOnly On);

internal static class DueServices
{
    /// <summary>One by its own line, several by one that leads to the list; the nearest day is the deadline.</summary>
    /// <param name="record">The address of the record, from the project's number.</param>
    /// <param name="list">The address of the list of exactly these.</param>
    public static void AddServices(
        this List<HomeTask> tasks, string kind, StateTone tone, IEnumerable<DueService> due, string next, Func<string, string> record, string list,
        DateOnly today)
    {
        var ordered = due.OrderBy(service => service.On).ThenBy(service => service.Number, StringComparer.Ordinal).ToList();
        if (ordered is not [var first, ..])
        {
            return;
        }

        var one = $"{first.Number} {first.Expert}";
        tasks.Add(new HomeTask(kind, tone, ordered.Count == 1 ? one : $"{ordered.Count} 人，最早 {one}", next, first.On, ordered.Count == 1
            ? record(first.Number) : list, ordered.Count)
        {
            Overdue = first.On <= today,
        });
    }
}
