using Changping.Admin.Data.Audit;

namespace Changping.Admin.Components.Shared.Records;

/// <summary>The audit of a record as its timeline.</summary>
public static class TimelineViews
{
    /// <summary>What one command did to several subjects of the page is one step.</summary>
    public static IReadOnlyList<TimelineEntry> Timeline(this IEnumerable<AuditEntry> trail) =>
        [.. trail.GroupBy(entry => entry.CommandId).Select(command => Step([.. command]))];

    private static TimelineEntry Step(IReadOnlyList<AuditEntry> entries) => new(entries[0].At, entries[0].ActorName, entries[0].Action, entries[0].Reason)
    {
        Changes = [.. entries.SelectMany(Told).Select(change => new TimelineChange(change.Field, change.Old, change.New))],
    };

    /// <summary>Of a record that was made, the page itself shows the facts; only what replaced something is told.</summary>
    private static IEnumerable<AuditChange> Told(AuditEntry entry) =>
        entry.Changes.Count == 1 ? entry.Changes : entry.Changes.Where(change => !string.IsNullOrEmpty(change.Old) && change.Old != change.New);
}
