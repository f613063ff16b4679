namespace Changping.Admin.Registers.Writing;

/// <summary>Writes lists of any length straight to a stream: title, unit and period, frozen header, rows.</summary>
public static class StreamingWorkbookWriter
{
    private const int HeaderRow = 3;

    /// <summary>Of a workbook with several sheets.</summary>
    private static readonly PageFoot Sheet = new(null, false);

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="table">The columns.</param>
    /// <param name="rows">Enumerated once and never held; at hand where the table has details, for they are enumerated again.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write<T>(Stream target, ExportTable<T> table, IEnumerable<T> rows)
    {
        var list = new SheetPart(table.Title, HeaderRow,
            sheet => WriteSheet(sheet, table, rows, table.Details.Count == 0 ? PageFoot.Plain : Sheet))
        { RepeatsFirstColumn = true };
        var details = table with { Title = $"{table.Title}附表", Columns = table.Details, Closing = [] };
        var last = WorkbookPackage.Write(target, table.Unit, table.Details.Count == 0 ? [list]
            : [list, new SheetPart("附表", HeaderRow, sheet => WriteSheet(sheet, details, rows, Sheet)) { RepeatsFirstColumn = true }]);
        return last - HeaderRow - table.Closing.Count;
    }

    private static void WriteSheet<T>(SheetXml sheet, ExportTable<T> table, IEnumerable<T> rows, PageFoot foot)
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

        SheetFrame.Close(sheet, page, merged, foot);
    }
}
