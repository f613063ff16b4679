namespace Changping.Admin.Registers.Writing;

/// <summary>Writes lists of any length straight to a stream: title, unit and period, frozen header, rows.</summary>
public static class StreamingWorkbookWriter
{
    private const int HeaderRow = 3;

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="table">The columns.</param>
    /// <param name="rows">Enumerated once, never held.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write<T>(Stream target, ExportTable<T> table, IEnumerable<T> rows) =>
        WorkbookPackage.Write(target, table.Unit, new SheetPart(table.Title, HeaderRow, sheet => WriteSheet(sheet, table, rows)) { RepeatsFirstColumn = true }) - HeaderRow - table.Closing.Count;

    private static void WriteSheet<T>(SheetXml sheet, ExportTable<T> table, IEnumerable<T> rows)
    {
        var page = SheetFrame.Open(sheet, [.. table.Columns.Select(column => column.Width)], HeaderRow);
        SheetFrame.Line(sheet, table.Title, page.TitleStyle, 28);
        SheetFrame.Line(sheet, $"编制单位：{table.Unit}{(table.Period is { } period ? $"　　期间：{period}" : "")}", CellStyle.Note, 18);

        sheet.BeginRow(30);
        foreach (var column in table.Columns)
        {
            sheet.Text(column.Header, CellStyle.Header);
        }

        sheet.EndRow();
        foreach (var row in rows)
        {
            sheet.BeginRow();
            foreach (var column in table.Columns)
            {
                sheet.Cell(column.Kind, column.Value(row));
            }

            sheet.EndRow();
        }

        var last = page.Across == 1 ? table.Columns.Count - 1 : 0;
        List<(int First, int Last, int Row)> merged = [.. Enumerable.Range(1, HeaderRow - 1).Select(row => (0, last, row))];
        foreach (var line in table.Closing)
        {
            SheetFrame.Line(sheet, line, CellStyle.Note, 18);
            merged.Add((0, last, sheet.Row));
        }

        SheetFrame.Close(sheet, page, merged, PageFoot.Plain);
    }
}
