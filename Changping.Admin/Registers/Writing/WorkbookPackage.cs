using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Changping.Admin.Registers.Writing;

/// <summary>The parts of a workbook around its sheets.</summary>
internal static class WorkbookPackage
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string CoreProperties = $"{Package}/relationships/metadata/core-properties";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="author">编制单位, as the file's property.</param>
    /// <param name="sheets">Written one after the other, at least one.</param>
    /// <returns>The number of the first sheet's last row.</returns>
    public static int Write(Stream target, string author, params IReadOnlyList<SheetPart> sheets)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToArray();
        Add(archive, "[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>"
            + string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Type}.worksheet+xml\"/>"))
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/></Types>");
        Add(archive, "_rels/.rels",
            $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{CoreProperties}\" Target=\"docProps/core.xml\"/></Relationships>");
        Add(archive, "docProps/core.xml",
            $"<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{SecurityElement.Escape(author)}</dc:creator></cp:coreProperties>");
        Add(archive, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}/relationships\">"
            + string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))
            + $"<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(numbers.Select(number =>
                $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1].TabName)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"))
            + $"</sheets><definedNames>{string.Concat(sheets.Select(PrintArea))}{string.Concat(sheets.Select(PrintTitles))}</definedNames></workbook>");
        Add(archive, "xl/styles.xml", WorkbookStyles.Xml);
        return sheets.Select((sheet, index) => Add(archive, index + 1, sheet)).ToArray()[0];
    }

    private static string PrintTitles(SheetPart sheet, int index) => Named(
        "Print_Titles", sheet, index,
        (sheet.RepeatsFirstColumn ? ["$A:$A", $"${sheet.HeaderRow}:${sheet.HeaderRow}"] : [$"${sheet.HeaderRow}:${sheet.HeaderRow}"]));

    private static string PrintArea(SheetPart sheet, int index) => sheet.PrintedTo is { } end
        ? Named("Print_Area", sheet, index, [$"$A$1:${SheetReference.Column(end.Column)}${end.Row.ToString(CultureInfo.InvariantCulture)}"])
        : "";

    private static string Named(string name, SheetPart sheet, int index, string[] references) =>
        $"<definedName name=\"_xlnm.{name}\" localSheetId=\"{index}\">{string.Join(',', references.Select(reference => $"'{SecurityElement.Escape(sheet.TabName)}'!{reference}"))}</definedName>";

    private static int Add(ZipArchive archive, int number, SheetPart part)
    {
        using var sheet = new SheetXml(archive.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).Open());
        sheet.Raw(Head + $"<worksheet xmlns=\"{Main}\">");
        part.Write(sheet);
        sheet.Raw("</worksheet>");
        return sheet.Row;
    }

    private static void Add(ZipArchive archive, string part, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(Head);
        writer.Write(xml);
    }
}
