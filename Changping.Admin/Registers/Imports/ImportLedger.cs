namespace Changping.Admin.Registers.Imports;

/// <summary>What each row of a file wrote, told by the register's own commit for the record of the import.</summary>
public sealed class ImportLedger
{
    private readonly Dictionary<object, List<(object Record, bool IsNew)>> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Records that were on file before.</summary>
    internal IEnumerable<object> Changed => _written.Values.SelectMany(records => records).Where(written => !written.IsNew).Select(written => written.Record)
        .Distinct(ReferenceEqualityComparer.Instance)!;

    /// <param name="draft">Of the row.</param>
    /// <param name="record">One that was on file before is tracked and not saved yet.</param>
    public void Add(object draft, object record, bool isNew) => Of(draft).Add((record, isNew));

    internal IReadOnlyList<(object Record, bool IsNew)> OfDraft(object? draft) =>
        draft is not null && _written.TryGetValue(draft, out var records) ? records : [];

    private List<(object Record, bool IsNew)> Of(object draft) =>
        _written.TryGetValue(draft, out var records) ? records : _written[draft] = [];
}
