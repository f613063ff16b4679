using System.Xml;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Opens uploaded registers.</summary>
public static class RegisterReader
{
    /// <summary>Of a fault: the number of a cell is masked.</summary>
    internal const string Masked = "masked";

    internal const string MaskedCell = "号码已遮盖（带 *），不能导入；请导出含完整号码的登记表，在其中修改。";

    /// <summary>Checks the file and finds the header; the rows are read as they are asked for.</summary>
    /// <param name="file">Seekable, open as long as the reading; its owner closes it.</param>
    /// <param name="schema">The register that it should be.</param>
    /// <param name="limits">Null for <see cref="WorkbookLimits.Default"/>.</param>
    /// <exception cref="WorkbookRefusedException">No harmless workbook, or none with the required columns.</exception>
    public static RegisterReading<TRow> Open<TRow>(Stream file, RegisterSchema<TRow> schema, WorkbookLimits? limits = null) where TRow : class =>
        Open(file, schema, ReadingChoice.Default, null, limits);

    /// <inheritdoc cref="Open{TRow}(Stream, RegisterSchema{TRow}, WorkbookLimits?)"/>
    /// <param name="choice">Which of its sheets, and what its headers are.</param>
    /// <param name="merged">What an earlier reading of the same file said that it has to be read again with; null the first time.</param>
    internal static RegisterReading<TRow> Open<TRow>(
        Stream file, RegisterSchema<TRow> schema, ReadingChoice choice, IReadOnlyDictionary<string, IReadOnlyList<MergedArea>>? merged = null,
        WorkbookLimits? limits = null)
        where TRow : class
    {
        var workbook = WorkbookGuard.Admit(file, limits ?? WorkbookLimits.Default);
        var search = new SheetSearch(workbook, schema, choice, merged);
        try
        {
            search.Run();
            return new RegisterReading<TRow>(workbook, search, schema);
        }
        catch (Exception failed)
        {
            search.Taken.ForEach(sheet => sheet.Dispose());
            workbook.Dispose();
            if (IsDamage(failed))
            {
                throw WorkbookRefusedException.Damaged(failed);
            }

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
}
