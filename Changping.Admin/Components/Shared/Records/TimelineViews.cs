using Changping.Admin.Data.Audit;

namespace Changping.Admin.Components.Shared.Records;

/// <summary>The audit of a record as its timeline.</summary>
public static class TimelineViews
{
    public static IReadOnlyList<TimelineEntry> Timeline(this IEnumerable<AuditEntry> trail) => [.. trail.Select(Entry)];

    private static TimelineEntry Entry(AuditEntry entry) => new(entry.At, entry.ActorName, $"{entry.Action}（{entry.SubjectType}）", entry.Reason)
    {
        Changes = [.. entry.Changes.Where(change => change.Old != change.New).Select(change => new TimelineChange(change.Field, change.Old, change.New))],
    };
}
