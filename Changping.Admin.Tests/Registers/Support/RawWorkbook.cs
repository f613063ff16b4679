using System.IO.Compression;
using System.Text;

namespace Changping.Admin.Tests.Registers.Support;

/// <summary>A workbook written part by part, as hostile or odd as a test needs it. The default is a good register of institutions.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public Dictionary<string, string> Parts { get; } = new()
    {
        ["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
        ["_rels/.rels"] = Relationships($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
        ["xl/_rels/workbook.xml.rels"] = Relationships($"<Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"r2\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"),
        ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ["xl/sharedStrings.xml"] = $"<sst {Main}/>",
        ["xl/styles.xml"] = $"<styleSheet {Main}/>",
        ["xl/worksheets/sheet1.xml"] = "",
    };

    public static string Relationships(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    /// <summary>Rows of text, from row 1.</summary>
    public static RawWorkbook OfRows(params string?[][] rows) => OfSheet(string.Concat(rows.Select(Row)));

    public static RawWorkbook OfSheet(string rows)
    {
        var workbook = new RawWorkbook();
        workbook.Parts["xl/worksheets/sheet1.xml"] = $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>";
        return workbook;
    }

    public RawWorkbook With(string part, string text)
    {
        Parts[part] = text;
        return this;
    }

    public RawWorkbook WithStyles(params string[] formatCodes)
    {
        var formats = string.Concat(formatCodes.Select((code, index) =>
            $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"));
        var styles = string.Concat(formatCodes.Select((_, index) => $"<xf numFmtId=\"{200 + index}\"/>"));
        return With("xl/styles.xml",
            $"<styleSheet {Main}><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>");
    }

    public RawWorkbook WithMerged(params string[] areas) => With("xl/worksheets/sheet1.xml", Parts["xl/worksheets/sheet1.xml"]
        .Replace("</sheetData>", $"</sheetData><mergeCells>{string.Concat(areas.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>",
            StringComparison.Ordinal));

    /// <summary>A further sheet of rows of text.</summary>
    /// <param name="state">visible, hidden or veryHidden.</param>
    public RawWorkbook WithSheet(string name, string state, params string?[][] rows)
    {
        var number = Parts.Keys.Count(part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal)) + 1;
        return With($"xl/worksheets/sheet{number}.xml", $"<worksheet {Main}><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>")
            .With("xl/_rels/workbook.xml.rels",
                Parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>",
                    $"<Relationship Id=\"s{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/></Relationships>",
                    StringComparison.Ordinal))
            .With("xl/workbook.xml",
                Parts["xl/workbook.xml"].Replace("</sheets>",
                    $"<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"s{number}\"/></sheets>", StringComparison.Ordinal));
    }

    public RawWorkbook WithTexts(string items) => With("xl/sharedStrings.xml", $"<sst {Main}>{items}</sst>");

    public MemoryStream ToStream()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        file.Position = 0;
        return file;
    }

    private static string Row(string?[] cells) =>
        $"<row>{string.Concat(cells.Select(text => text is null ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>";
}
