namespace Changping.Admin.Registers.Imports;

/// <summary>A doubt is about what a cell holds in the file; a correction of another cell does not settle it, nor does it give the sheet a column.</summary>
internal static class Doubts
{
    /// <param name="parsed">The row read again from its texts.</param>
    /// <param name="before">The row as it was.</param>
    /// <param name="schema">The register.</param>
    /// <param name="texts">By the name of the column.</param>
    public static ParsedRow<TRow> Keep<TRow>(ParsedRow<TRow> parsed, PreviewRow before, RegisterSchema schema,
        IReadOnlyDictionary<string, string?> texts) where TRow : class
    {
        var kept = before.Notes.Where(note => note.MustBeAcknowledged
            && !parsed.Notes.Any(other => other.Column == note.Column && other.Message == note.Message)
            && schema.Columns.FirstOrDefault(column => column.Name == note.Column) is { } column
            && column.Index < before.Texts.Count && before.Texts[column.Index] == texts.GetValueOrDefault(column.Name)).ToList();
        return parsed with
        {
            Notes = [.. parsed.Notes, .. kept],
            Absent = [.. before.Absent.Where(column => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(column.Name)))],
        };
    }
}
