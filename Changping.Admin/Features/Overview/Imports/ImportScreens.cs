using Changping.Admin.Components.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>A preview as the shared import part shows it.</summary>
internal static class ImportScreens
{
    /// <returns>Null for the rows with a hint, whatever becomes of them.</returns>
    public static RowFate? Fate(ImportRowKind kind) => kind switch
    {
        ImportRowKind.New => RowFate.New,
        ImportRowKind.Changed => RowFate.Changed,
        ImportRowKind.Unchanged => RowFate.Unchanged,
        ImportRowKind.Faulty => RowFate.Faulty,
        ImportRowKind.Hinted => null,
    };

    public static ImportView View(RunningImport running) => new(Counts(running.Preview), [.. running.Preview.Schema.Columns.Select(column => column.Name)])
    {
        IgnoredColumns = running.Preview.IgnoredColumns,
        Notes = [.. running.Preview.ListedRemarks, .. Outcomes(running.Preview)],
        Mapping = running.Preview.Glance is { } glance ? ImportColumnsView.Of(running.Preview.Schema, glance) : null,
        Sheets = running.Preview.Reading.Sheets,
        OtherSheets = running.Preview.Reading.OtherSheets,
        PassedOver = [.. running.Preview.Reading.PassedOver.Select(passed => new PassedLine(running.Preview.Reading.PlaceOf(passed.Row), passed.Text))],
        Asking = (Asking(running.Preview, RowFate.New), Asking(running.Preview, RowFate.Changed)),
        FaultyRowsAddress = FaultyRowsEndpoint.AddressOf(running.Id),
    };

    public static ImportCounts Counts(ImportPreview preview) =>
        new(preview.Count(RowFate.New), preview.Count(RowFate.Changed), preview.Count(RowFate.Unchanged), preview.Count(RowFate.Faulty))
        {
            Hinted = preview.Rows.Count(row => row.Notes.Count > 0),
        };

    public static ImportCounts Counts(ImportResult result) => new(result.New, result.Changed, result.Unchanged, result.SkippedFaulty);

    public static ImportRow Row(ImportPreview preview, PreviewRow row) => Row(preview, preview.Schema, row);

    private static int Asking(ImportPreview preview, RowFate fate) => preview.Rows.Count(row => row.Fate == fate && preview.Asks(row));

    private static ImportRow Row(ImportPreview preview, RegisterSchema schema, PreviewRow row) =>
        new(row.Row, row.Fate == RowFate.Changed ? [.. row.Changes.Select(change => Cell(schema, change))]
            : [.. schema.Columns.Select(column => Cell(column, row))])
        {
            Place = preview.Reading.PlaceOf(row.Row),
            Asks = preview.Asks(row),
            Label = row.Label,
            Outcome = row.Outcome,
            Notes = [.. row.Notes.Select(note => $"{note.Column}：{note.Message}")],
        };

    /// <summary>One row's cells as typed, with one of them corrected.</summary>
    public static Dictionary<string, string?> Corrected(RegisterSchema schema, PreviewRow row, string column, string value)
    {
        var texts = row.Texts;
        var corrected = schema.Columns.ToDictionary(each => each.Name, each => each.Index < texts.Count ? texts[each.Index] : null);
        corrected[column] = value;
        return corrected;
    }

    private static ImportCell Cell(RegisterSchema schema, FieldChange change)
    {
        var column = schema.Columns.First(candidate => candidate.Name == change.Column);
        return new ImportCell(column.Name, Masked(column, change.New), Masked(column, change.Old) ?? "");
    }

    private static ImportCell Cell(RegisterColumn column, PreviewRow row)
    {
        var faults = row.Issues.Where(issue => issue.Column == column.Name).Select(issue => issue.Message).ToList();
        var text = column.Index < row.Texts.Count ? row.Texts[column.Index] : null;
        return new ImportCell(column.Name, row.Fate == RowFate.Faulty ? text : Masked(column, text), Fault: faults.Count == 0 ? null : string.Join(' ', faults))
        {
            Choices = column.Choices,
        };
    }

    /// <summary>Of a row that needs no work; a faulty one is shown as typed, to be corrected.</summary>
    private static string? Masked(RegisterColumn column, string? text) => !string.IsNullOrEmpty(text) && column.Mask is { } mask ? mask(text) : text;

    private static IEnumerable<string> Outcomes(ImportPreview preview)
    {
        var outcomes = preview.Rows.Where(row => row.Outcome is not null).CountBy(row => row.Outcome!).OrderByDescending(pair => pair.Value).ToList();
        if (outcomes.Count > 0)
        {
            yield return $"逐行{ImportScreen.Of(preview.Schema.Word).Judging}：{string.Join("，", outcomes.Select(pair => $"{pair.Key} {pair.Value} 行"))}。";
        }
    }
}
