using System.Globalization;

namespace Changping.Admin.Registers.Writing;

/// <summary>What stands before and after the rows of a sheet, in the order that the format asks for.</summary>
internal static class SheetFrame
{
    /// <returns>The paper that these columns are printed on.</returns>
    public static PrintedPage Open(SheetXml sheet, IReadOnlyList<double> widths, int frozenRows)
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
        return PrintedPage.Of(widths);
    }

    /// <summary>A row of one text, to be merged over the sheet.</summary>
    public static void Line(SheetXml sheet, string text, CellStyle style, double height)
    {
        sheet.BeginRow(height);
        sheet.Text(text, style);
        sheet.EndRow();
    }

    /// <param name="sheet">After its last row.</param>
    /// <param name="page">As it was opened.</param>
    /// <param name="columns">How many; the first <paramref name="mergedRows"/> rows are merged over them.</param>
    /// <param name="mergedRows">Title and line of notes.</param>
    public static void Close(SheetXml sheet, PrintedPage page, int columns, int mergedRows) =>
        Close(sheet, page, [.. Enumerable.Range(1, mergedRows).Select(row => (0, page.Across == 1 ? columns - 1 : 0, row))], PageFoot.Plain);

    /// <param name="sheet">After its last row.</param>
    /// <param name="page">As it was opened.</param>
    /// <param name="merged">First and last column, from 0, of a row; those of one column are left alone.</param>
    /// <param name="foot">On every page.</param>
    /// <param name="validation">What may be chosen, as the format writes it; empty for none.</param>
    public static void Close(SheetXml sheet, PrintedPage page, IReadOnlyList<(int First, int Last, int Row)> merged, PageFoot foot, string validation = "")
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
        sheet.Raw(string.Create(CultureInfo.InvariantCulture,
            $"<printOptions horizontalCentered=\"1\"/><pageMargins left=\"{PrintedPage.Margin}\" right=\"{PrintedPage.Margin}\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
            + $"<pageSetup paperSize=\"{page.Paper}\"{(foot.IsAlone ? "" : " firstPageNumber=\"1\"")} fitToWidth=\"{page.Across}\" fitToHeight=\"0\" orientation=\"landscape\"{(foot.IsAlone ? "" : " useFirstPageNumber=\"1\"")}/>"
            + $"<headerFooter><oddFooter>{foot.Text}</oddFooter></headerFooter>");
    }
}
