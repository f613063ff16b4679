using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Registers.Imports;

/// <summary>Writes the record of an import in the import's own transaction: the file, the counts, and what every row did.</summary>
internal sealed class ImportRecording(AdminDbContext context, RegisterSchema schema, ImportPreview preview, ImportLedger ledger)
{
    private const int Chunk = 250, ChunksAhead = 4;

    private readonly ImportedWrites _writes = new(context);

    /// <param name="file">As the store keeps it.</param>
    public async Task<ImportRecordId> WriteAsync(StoredFile file, ClauseKey clause, CancellationToken cancel)
    {
        var act = context.Act!;
        var (id, by) = (new ImportRecordId(act.CommandId), new ActingPerson(act.ActorId, act.ActorName));
        var counts = new ImportedRowCounts(
            preview.Count(RowFate.New), preview.Count(RowFate.Changed), preview.Count(RowFate.Unchanged), preview.Count(RowFate.Faulty), preview.NotAccepted);
        context.ImportRecords.Add(new ImportRecord(id, clause, (schema.Word, schema.Title),
            (preview.FileName, file.Hash, preview.Reading.Sheets.Count == 0 ? null : string.Join("、", preview.Reading.Sheets)), counts, by, act.At));
        context.Attachments.Add(new Attachment(
            RecordKind.Import, id.Value, FileNames.Clean(preview.FileName, ".xlsx"), AttachmentFormat.Xlsx, ScanOutcome.NotScanned, file, by, act.At));

        // What stands in the database still, and what stands there once the changes are saved.
        var before = new Dictionary<object, Dictionary<string, StoredCell>>(ReferenceEqualityComparer.Instance);
        foreach (var record in ledger.Changed)
        {
            before[record] = await ReadAsync(record, cancel);
        }

        await context.SaveChangesAsync(cancel);
        var changes = new Dictionary<object, IReadOnlyList<ColumnChange>>(ReferenceEqualityComparer.Instance);
        foreach (var (record, cells) in before)
        {
            changes[record] = ImportedWrites.Differences(cells, await ReadAsync(record, cancel));
        }

        using var insert = new BulkInsert<ImportedRow>(context);
        foreach (var rows in ReadAhead.Of(Rows(id, changes, insert), ChunksAhead))
        {
            cancel.ThrowIfCancellationRequested();
            rows.Write();
        }

        return id;
    }

    /// <summary>Some at a time; made without the database, so that making them and writing them may go side by side.</summary>
    private IEnumerable<BulkRows> Rows(ImportRecordId id, Dictionary<object, IReadOnlyList<ColumnChange>> changes, BulkInsert<ImportedRow> insert)
    {
        foreach (var chunk in preview.Rows.Select((row, index) => (Row: row, Position: index + 1))
            .Where(one => one.Row.Fate != RowFate.Unchanged || one.Row.Notes.Count > 0).Chunk(Chunk))
        {
            var rows = new BulkRows();
            foreach (var (row, position) in chunk)
            {
                insert.Put(Row(id, position, row, changes), rows);
            }

            yield return rows;
        }
    }

    private ImportedRow Row(ImportRecordId id, int position, PreviewRow row, Dictionary<object, IReadOnlyList<ColumnChange>> changes) => new()
    {
        ImportId = id,
        Position = position,
        Row = row.Row,
        Label = row.Label,
        Fate = row.Fate switch
        {
            RowFate.New => ImportedFate.New,
            RowFate.Changed => ImportedFate.Changed,
            RowFate.Unchanged => ImportedFate.Unchanged,
            RowFate.Faulty => ImportedFate.Faulty,
        },
        Changes = [.. row.Changes.Select(change => new AuditChange(change.Column, Masked(change.Column, change.Old), Masked(change.Column, change.New)))],
        Hints = [.. row.Notes.Select(note => $"{note.Column}：{note.Message}")],
        HasHints = row.Notes.Count > 0,
        Faults = [.. row.Issues.Select(issue => new ImportedFault(issue.Column, issue.Value, issue.Code, issue.Message))],
        Cells = row.Fate == RowFate.Faulty ? row.Texts : [],
        Writes = [.. ledger.OfDraft(row.Written).Select(written => new ImportedWrite(
            written.Kind, written.Id, written.Changed is { } record ? changes[record] : null))],
    };

    private string? Masked(string column, string? text) =>
        !string.IsNullOrEmpty(text) && schema.Columns.FirstOrDefault(one => one.Name == column)?.Mask is { } mask ? mask(text) : text;

    private Task<Dictionary<string, StoredCell>> ReadAsync(object record, CancellationToken cancel) =>
        _writes.ReadAsync(record.GetType(), AuditSubjects.Of(record)!.Id, cancel);
}
