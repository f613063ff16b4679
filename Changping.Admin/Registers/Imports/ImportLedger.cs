using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Registers.Imports;

/// <summary>What each row of a file wrote, told by the register's own commit for the record of the import.</summary>
public sealed class ImportLedger
{
    private readonly List<Written> _written = [];
    private ILookup<object, Written>? _byDraft;

    /// <summary>Records that were on file before.</summary>
    internal IEnumerable<object> Changed => _written.Select(written => written.Changed).OfType<object>().Distinct(ReferenceEqualityComparer.Instance)!;

    /// <param name="draft">Of the row.</param>
    /// <param name="record">One that was on file before is tracked and not saved yet.</param>
    public void Add(object draft, object record, bool isNew)
    {
        var subject = AuditSubjects.Of(record)!;
        _written.Add(new(draft, subject.Kind, subject.Id, isNew ? null : record));
    }

    /// <summary>One of tens of thousands, which need not stay in memory for it.</summary>
    public void AddNew(object draft, RecordKind kind, Guid id) => _written.Add(new(draft, kind, id, null));

    /// <summary>When all is written.</summary>
    internal IEnumerable<Written> OfDraft(object? draft) =>
        draft is null ? [] : (_byDraft ??= _written.ToLookup(written => written.Draft, ReferenceEqualityComparer.Instance!))[draft];

    /// <param name="Changed">The record, where it was on file before.</param>
    internal readonly record struct Written(object Draft, RecordKind Kind, Guid Id, object? Changed);
}
