using System.IO.Compression;
using System.Security;
using System.Text;

namespace Changping.Admin.Registers.Writing;

/// <summary>The parts of a workbook with one sheet, around the sheet itself.</summary>
internal static class WorkbookPackage
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>In the order of <see cref="CellStyle"/>. Format 49 is text, 4 is #,##0.00, 1 is 0.</summary>
    private static readonly string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + $"<fonts count=\"4\">{Font(11)}{Font(16, "<b/>")}{Font(11, "<b/>")}<font><sz val=\"11\"/><color rgb=\"FF9C0006\"/><name val=\"宋体\"/><charset val=\"134\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE6F3\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"11\">"
        + Format(0, 0, 0, 0, "vertical=\"center\"")
        + Format(49, 1, 0, 0, "horizontal=\"center\" vertical=\"center\"")
        + Format(49, 0, 0, 0, "horizontal=\"left\" vertical=\"center\"")
        + Format(49, 2, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")
        + Format(49, 0, 0, 1, "vertical=\"center\"")
        + Format(49, 0, 0, 1, "vertical=\"center\" wrapText=\"1\"")
        + Format(4, 0, 0, 1, "vertical=\"center\"")
        + Format(164, 0, 0, 1, "horizontal=\"center\" vertical=\"center\"")
        + Format(1, 0, 0, 1, "horizontal=\"center\" vertical=\"center\"")
        + Format(49, 3, 3, 1, "vertical=\"center\" wrapText=\"1\"")
        + Format(49, 3, 0, 1, "vertical=\"center\" wrapText=\"1\"")
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    /// <param name="target">Stays open; need not be seekable.</param>
    /// <param name="name">Of the sheet; cut and cleaned as Excel asks.</param>
    /// <param name="headerRow">Repeated on every printed page.</param>
    /// <param name="writeSheet">Writes the children of the worksheet element.</param>
    /// <returns>The number of the last row.</returns>
    public static int Write(Stream target, string name, int headerRow, Action<SheetXml> writeSheet)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var sheetName = SheetName(name);
        Add(archive, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Type}.worksheet+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/></Types>");
        Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(archive, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{SecurityElement.Escape(sheetName)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + $"<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{SecurityElement.Escape(sheetName.Replace("'", "''", StringComparison.Ordinal))}'!${headerRow}:${headerRow}</definedName></definedNames></workbook>");
        Add(archive, "xl/styles.xml", Styles);

        using var sheet = new SheetXml(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
        sheet.Raw(Head + $"<worksheet xmlns=\"{Main}\">");
        writeSheet(sheet);
        sheet.Raw("</worksheet>");
        return sheet.Row;
    }

    /// <summary>At most 31 characters, without those that Excel forbids in a tab.</summary>
    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter)));
        return clean.Length == 0 ? "Sheet1" : clean.Length <= 31 ? clean : clean[..31];
    }

    private static void Add(ZipArchive archive, string part, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(Head);
        writer.Write(xml);
    }

    private static string Font(int size, string extra = "") => $"<font>{extra}<sz val=\"{size}\"/><name val=\"宋体\"/><charset val=\"134\"/></font>";

    private static string Format(int number, int font, int fill, int border, string alignment) =>
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment {alignment}/></xf>";
}
