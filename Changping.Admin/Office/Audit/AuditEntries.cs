using Changping.Admin.Store;

namespace Changping.Admin.Office.Audit;

internal static class AuditEntries
{
    /// <param name="act">What is being done.</param>
    /// <param name="record">One that <see cref="AuditSubjects"/> knows.</param>
    public static AuditEntry EntryOn(this AuditAct act, object record, IReadOnlyList<AuditChange> changes) => act.Entry(AuditSubjects.Of(record)!, changes);
}
