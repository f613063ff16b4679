using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Components.Records;

/// <summary>The audit of a record as its timeline tells it: one line a command, whatever it touched.</summary>
public static class AuditTimeline
{
    /// <param name="trail">The newest first.</param>
    /// <param name="own">The page's record and its person, where the trail tells also of other records: those are named then, with whose they are.</param>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<AuditEntry> trail, params Guid[] own) => [.. trail
        .GroupBy(entry => entry.CommandId)
        .Select(command =>
        {
            var first = command.First();
            return IsCopy(first)
                ? new TimelineEntry(first.At, first.ActorName, $"{first.Kind.ChineseName()} {first.Subject}", first.Reason)
                : new TimelineEntry(first.At, first.ActorName, first.Kind.ChineseName(), first.Reason)
                {
                    Changes = [.. command.SelectMany(Changes)],
                    Address = first.IsRecorded ? $"/imports/{first.CommandId}" : null,
                    About = own.Length == 0 || command.Any(entry => own.Contains(entry.SubjectId)) ? null : AboutOf(first, own),
                };
        })];

    private static string AboutOf(AuditEntry entry, Guid[] own) =>
        $"{entry.SubjectKind.ChineseName()} {entry.Subject}"
            + (entry is { Expert: { } expert, ExpertId: { } id } && !own.Contains(id.Value) ? $" · {expert}" : "");

    /// <summary>Which file left is said by its name; its hash is for the log.</summary>
    private static bool IsCopy(AuditEntry entry) => entry.Kind is CommandKind.DownloadAttachment or CommandKind.DownloadDocument;

    /// <summary>An account has four; what has more was entered whole.</summary>
    private const int FewFields = 5;

    /// <summary>What was entered first is on the record itself; only what changed is told, and of a batch nothing: its lines are other people's.</summary>
    private static IEnumerable<TimelineChange> Changes(AuditEntry entry) => IsTold(entry)
        ? entry.Changes.Select(change => new TimelineChange(change.Field, change.Old, change.New))
        : [];

    private static bool IsTold(AuditEntry entry) => entry.SubjectKind != RecordKind.Batch
        && (entry.Changes.Any(change => change.Old is not null) || entry.Changes.Count <= FewFields);
}
