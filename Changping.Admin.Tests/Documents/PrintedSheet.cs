using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changping.Admin.Tests.Documents;

/// <summary>A sheet as a printer sees it: reckoned from the file alone, as the program that prints it would.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
/// <param name="Paper">9 is A4, 8 is A3.</param>
/// <param name="Across">Pages side by side.</param>
/// <param name="SmallestFont">Of the rows, before fitting; in points.</param>
internal sealed record PrintedSheet(string Name, IReadOnlyList<double> Widths, uint Paper, uint Across, double Margins, double SmallestFont,
    string Foot, bool CountsItsOwnPages)
{
    /// <summary>A unit of width in points as LibreOffice takes it without 宋体, in DejaVu Sans 11; with 宋体 it is 6.</summary>
    private const double Unit = 7.2;

    /// <summary>Printing programs take whole percents.</summary>
    public double Points => SmallestFont * Enumerable.Range(1, 100).Last(percent => PagesAt(percent / 100.0) <= Across) / 100;

    public static IReadOnlyList<PrintedSheet> Of(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var fonts = styles.Fonts!.Elements<Font>().Select(font => font.FontSize!.Val!.Value).ToList();
        return [.. book.Workbook.Descendants<Sheet>().Select(sheet =>
        {
            var page = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet;
            var setup = page.Descendants<PageSetup>().Single();
            var margins = page.Descendants<PageMargins>().Single();
            Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
            return new PrintedSheet(
                sheet.Name!.Value!, [.. page.Descendants<Column>().Select(column => column.Width!.Value)], setup.PaperSize!.Value, setup.FitToWidth?.Value ?? 1,
                margins.Left!.Value + margins.Right!.Value, fonts.Min(), page.Descendants<OddFooter>().Single().Text,
                setup.FirstPageNumber?.Value == 1 && setup.UseFirstPageNumber?.Value == true);
        })];
    }

    /// <summary>Pages break between columns; each after the first repeats the first column.</summary>
    private int PagesAt(double scale)
    {
        var room = (((Paper == 8 ? 420 : 297) / 25.4) - Margins) * 72;
        var (pages, used) = (1, 0.0);
        foreach (var width in Widths.Select(width => width * Unit * scale))
        {
            if (used + width > room)
            {
                (pages, used) = (pages + 1, Widths[0] * Unit * scale);
            }

            used += width;
        }

        return pages;
    }
}
