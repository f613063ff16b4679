using System.Globalization;

namespace Changping.Admin.Registers.Writing;

/// <summary>What stands before and after the rows of a sheet, in the order that the format asks for.</summary>
internal static class SheetFrame
{
    public static void Open(SheetXml sheet, IEnumerable<double> widths, int frozenRows)
    {
        sheet.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
            + $"<pane ySplit=\"{frozenRows}\" topLeftCell=\"A{frozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        var column = 0;
        foreach (var width in widths)
        {
            column++;
            sheet.Raw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        sheet.Raw("</cols><sheetData>");
    }

    /// <summary>A row of one text, to be merged over the sheet.</summary>
    public static void Line(SheetXml sheet, string text, CellStyle style, double height)
    {
        sheet.BeginRow(height);
        sheet.Text(text, style);
        sheet.EndRow();
    }

    /// <param name="sheet">After its last row.</param>
    /// <param name="columns">How many; the first <paramref name="mergedRows"/> rows are merged over them.</param>
    /// <param name="mergedRows">Title and line of notes.</param>
    public static void Close(SheetXml sheet, int columns, int mergedRows) =>
        Close(sheet, [.. Enumerable.Range(1, mergedRows).Select(row => (0, columns - 1, row))], "");

    /// <param name="sheet">After its last row.</param>
    /// <param name="merged">First and last column, from 0, of a row; those of one column are left alone.</param>
    /// <param name="validation">What may be chosen, as the format writes it; empty for none.</param>
    /// <param name="number">Of the batch, on every page; null where there is none.</param>
    public static void Close(SheetXml sheet, IReadOnlyList<(int First, int Last, int Row)> merged, string validation, string? number = null)
    {
        sheet.Raw("</sheetData>");
        var wide = merged.Where(cells => cells.Last > cells.First).ToList();
        if (wide.Count > 0)
        {
            sheet.Raw($"<mergeCells count=\"{wide.Count}\">");
            wide.ForEach(cells => sheet.Raw($"<mergeCell ref=\"{SheetReference.Cell(cells.First, cells.Row)}:{SheetReference.Cell(cells.Last, cells.Row)}\"/>"));
            sheet.Raw("</mergeCells>");
        }

        sheet.Raw(validation);
        sheet.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
            + $"<headerFooter><oddFooter>{(number is null ? "" : $"&amp;L批次号 {number}")}&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>");
    }
}
