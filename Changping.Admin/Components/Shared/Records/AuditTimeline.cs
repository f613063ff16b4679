using Changping.Admin.Data.Audit;
using Changping.Admin.Data.Storage;

namespace Changping.Admin.Components.Shared.Records;

/// <summary>The audit of a record as its timeline tells it: one line a command, whatever it touched.</summary>
public static class AuditTimeline
{
    /// <param name="trail">The newest first.</param>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<AuditEntry> trail) => [.. trail
        .GroupBy(entry => entry.CommandId)
        .Select(command =>
        {
            var first = command.First();
            return IsCopy(first)
                ? new TimelineEntry(first.At, first.ActorName, $"{first.Action} {first.Subject}", first.Reason)
                : new TimelineEntry(first.At, first.ActorName, first.Action, first.Reason) { Changes = [.. command.SelectMany(Changes)] };
        })];

    /// <summary>Which file left is said by its name; its hash is for the log.</summary>
    private static bool IsCopy(AuditEntry entry) => entry.Changes is [{ Field: CopyRecords.HashField }];

    /// <summary>An account has four; what has more was entered whole.</summary>
    private const int FewFields = 5;

    /// <summary>What was entered first is on the record itself; only what changed is told.</summary>
    private static IEnumerable<TimelineChange> Changes(AuditEntry entry) => entry.Changes.Any(change => change.Old is not null) || entry.Changes.Count <= FewFields
        ? entry.Changes.Select(change => new TimelineChange(change.Field, change.Old, change.New))
        : [];
}
