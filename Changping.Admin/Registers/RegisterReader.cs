using System.Xml;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Opens uploaded registers.</summary>
public static class RegisterReader
{
    private const int HeaderWithin = 20;

    /// <summary>Checks the file and finds the header; the rows are read as they are asked for.</summary>
    /// <param name="file">Seekable, open as long as the reading; its owner closes it.</param>
    /// <param name="schema">The register that it should be.</param>
    /// <param name="limits">Null for <see cref="WorkbookLimits.Default"/>.</param>
    /// <exception cref="WorkbookRefusedException">No harmless workbook, or none with the required columns.</exception>
    public static RegisterReading<TRow> Open<TRow>(Stream file, RegisterSchema<TRow> schema, WorkbookLimits? limits = null) where TRow : class =>
        Open(file, schema, ReadingChoice.Default, limits);

    /// <inheritdoc cref="Open{TRow}(Stream, RegisterSchema{TRow}, WorkbookLimits?)"/>
    /// <param name="choice">What its headers are.</param>
    public static RegisterReading<TRow> Open<TRow>(Stream file, RegisterSchema<TRow> schema, ReadingChoice choice, WorkbookLimits? limits = null)
        where TRow : class
    {
        var workbook = WorkbookGuard.Admit(file, limits ?? WorkbookLimits.Default);
        try
        {
            return Find(workbook, schema, choice.Mapping ?? ColumnMapping.None);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            workbook.Dispose();
            throw WorkbookRefusedException.Damaged(broken);
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    /// <summary>Reads one row again, from texts as they stand on the screen after a correction.</summary>
    /// <param name="rowNumber">As Excel shows it.</param>
    /// <param name="texts">By the name of the column; one that is not there is empty.</param>
    /// <param name="schema">The register.</param>
    public static ParsedRow<TRow> Parse<TRow>(int rowNumber, IReadOnlyDictionary<string, string?> texts, RegisterSchema<TRow> schema) where TRow : class
    {
        var cells = new RowCells(schema, date1904: false, [.. schema.Columns.Select(_ => 1m)]);
        cells.Begin(rowNumber);
        foreach (var column in schema.Columns)
        {
            cells.Set(column.Index, CellValue.OfText(texts.GetValueOrDefault(column.Name)));
        }

        return Parse(rowNumber, cells, schema);
    }

    internal static ParsedRow<TRow> Parse<TRow>(int rowNumber, RowCells cells, RegisterSchema<TRow> schema) where TRow : class
    {
        var row = schema.Read(cells);
        return cells.Issues.Count == 0
            ? new ParsedRow<TRow>(rowNumber, row, [], cells.Notes, [])
            : new ParsedRow<TRow>(rowNumber, null, cells.Issues, cells.Notes, cells.Texts());
    }

    /// <summary>What broken or malicious parts throw in the base library.</summary>
    internal static bool IsDamage(Exception exception) =>
        exception is XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException;

    private static RegisterReading<TRow> Find<TRow>(AdmittedWorkbook workbook, RegisterSchema<TRow> schema, ColumnMapping mapping) where TRow : class
    {
        var parts = WorkbookParts.Read(workbook);
        var strings = SharedStrings.None;
        var formats = new NumberFormats();
        if (parts.SharedStrings is { } table)
        {
            using var reader = workbook.OpenLarge(table);
            strings = SharedStrings.Read(reader, workbook.Limits);
        }

        if (parts.Styles is { } styles)
        {
            using var reader = workbook.Open(styles);
            formats = NumberFormats.Read(reader);
        }

        HeaderGlance? nearest = null;
        foreach (var (name, part) in parts.Sheets)
        {
            SheetScanner OpenSheet() => new(workbook.OpenLarge(part), strings, formats, workbook.Limits.Rows);
            var search = new HeaderSearch(schema, mapping, name, OpenSheet, parts.Date1904);
            if (search.Find(HeaderWithin) is { } header)
            {
                header.RequireAll(mapping);
                return new RegisterReading<TRow>(workbook, header.Behind(OpenSheet()), header, schema, name, parts.Date1904);
            }

            nearest = search.Nearest is { } seen && (nearest is null || seen.Missing.Count < nearest.Missing.Count) ? seen : nearest;
        }

        throw nearest is not null ? new ColumnsMissingException(schema, nearest) : new WorkbookRefusedException(
            "missing-columns", $"前 {HeaderWithin} 行中没有找到《{schema.Title}》的表头；必填列为：{string.Join("、", schema.Columns.Where(column => column.Required).Select(column => column.Name))}。");
    }
}
