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

    /// <param name="sheet">After its last row.</param>
    /// <param name="columns">How many; the first <paramref name="mergedRows"/> rows are merged over them.</param>
    /// <param name="mergedRows">Title and line of notes.</param>
    public static void Close(SheetXml sheet, int columns, int mergedRows)
    {
        sheet.Raw("</sheetData>");
        if (columns > 1)
        {
            sheet.Raw($"<mergeCells count=\"{mergedRows}\">");
            for (var row = 1; row <= mergedRows; row++)
            {
                sheet.Raw($"<mergeCell ref=\"A{row}:{SheetReference.Cell(columns - 1, row)}\"/>");
            }

            sheet.Raw("</mergeCells>");
        }

        sheet.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
            + "<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>");
    }
}
