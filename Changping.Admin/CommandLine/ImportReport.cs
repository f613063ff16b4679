using System.Text.Json.Serialization;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;

namespace Changping.Admin.CommandLine;

/// <summary>A preview as scripts read it.</summary>
internal static class ImportReport
{
    /// <param name="Sheet">Only where several were read.</param>
    /// <param name="Row">As Excel shows it.</param>
    public sealed record Fault(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, int Row, string Column, string? Value, string Code,
        string Message);

    /// <inheritdoc cref="Fault"/>
    /// <param name="Acknowledge">The row is written only with --acknowledge.</param>
    public sealed record Note(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, int Row, string Column, string Message, bool Acknowledge);

    /// <inheritdoc cref="Fault"/>
    public sealed record Passed([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, int Row, string Text);

    public static object Of(string register, ImportPreview preview, bool committed) => new
    {
        register,
        sheet = Sheet(preview),
        otherSheets = preview.Reading.OtherSheets,
        passedOver = PassedOver(preview),
        hiddenRows = preview.Reading.HiddenRows,
        rows = preview.Rows.Count,
        @new = preview.Count(RowFate.New),
        changed = preview.Count(RowFate.Changed),
        unchanged = preview.Count(RowFate.Unchanged),
        faulty = preview.Count(RowFate.Faulty),
        committed,
        ignoredColumns = preview.IgnoredColumns,
        remarks = preview.AllRemarks,
        faults = Faults(preview),
        notes = preview.Rows.SelectMany(row => row.Notes)
            .Select(note => new Note(preview.Reading.SheetOf(note.Row), SheetRow.Row(note.Row), note.Column, note.Message, note.MustBeAcknowledged)),
    };

    /// <summary>Of several, all of them.</summary>
    public static string Sheet(ImportPreview preview) => string.Join("、", preview.Reading.Sheets);

    public static IEnumerable<Fault> Faults(ImportPreview preview) => preview.Faults.Select(fault =>
        new Fault(preview.Reading.SheetOf(fault.Row), SheetRow.Row(fault.Row), fault.Column, fault.Value, fault.Code, fault.Message));

    public static IEnumerable<Passed> PassedOver(ImportPreview preview) => preview.Reading.PassedOver.Select(passed =>
        new Passed(preview.Reading.SheetOf(passed.Row), SheetRow.Row(passed.Row), passed.Text));
}
