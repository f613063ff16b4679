using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Changping.Admin.Tests.Documents.Templates;

/// <summary>Writes a template paragraph by paragraph. In texts, {tag} becomes a content control of that tag.</summary>
internal sealed partial class Paper
{
    private const string W =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Numbered = "<w:footerReference w:type=\"default\" r:id=\"footer\"/>";
    private readonly StringBuilder _body = new();

    /// <param name="style">Of <see cref="PaperStyles"/>.</param>
    public Paper Line(string style, string text = "")
    {
        Add(Paragraph(style, text));
        return this;
    }

    /// <summary>A control of its own paragraphs, for texts of several.</summary>
    public Paper Block(string style, string tag)
    {
        Add($"<w:sdt>{Properties(tag, "<w:showingPlcHdr/><w:text w:multiLine=\"1\"/>")}<w:sdtContent>{Paragraph(style, "", Prompt(tag))}</w:sdtContent></w:sdt>");
        return this;
    }

    /// <summary>A table with a header row, repeated on each page, and one row that stands for each item.</summary>
    /// <param name="columns">Header, width in twips, tag (none leaves room to sign), and style.</param>
    public Paper Rows(string group, params (string Header, int Width, string Tag, string Style)[] columns) => Rows(group, 0, null, columns);

    /// <param name="height">Of a row in twips at least: room for a seal or a signature.</param>
    /// <param name="foot">What the last row says beside 合计; null for none.</param>
    public Paper Rows(string group, int height, string? foot, (string Header, int Width, string Tag, string Style)[] columns)
    {
        Open(columns.Select(column => column.Width));
        Add("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        foreach (var column in columns)
        {
            Add(Cell(column.Width, Paragraph("TableHead", column.Header), shaded: true));
        }

        Add($"</w:tr><w:sdt>{Properties(group, "")}<w:sdtContent><w:tr><w:trPr><w:cantSplit/>{(height > 0 ? $"<w:trHeight w:val=\"{height}\"/>" : "")}</w:trPr>");
        foreach (var column in columns)
        {
            Add(Cell(column.Width, Paragraph(column.Style, column.Tag.Length == 0 ? "" : $"{{{column.Tag}}}")));
        }

        Add("</w:tr></w:sdtContent></w:sdt>");
        if (foot is not null)
        {
            var label = columns[0].Width + columns[1].Width;
            Add($"<w:tr><w:trPr><w:cantSplit/></w:trPr>{Cell(label, Paragraph("TableHead", "合计"), span: 2)}{Cell(columns.Sum(column => column.Width) - label, Paragraph("TableText", foot), span: columns.Length - 2)}</w:tr>");
        }

        Add("</w:tbl>");
        return this;
    }

    /// <summary>A table of labels and values; each row has as many pairs as its texts give, the last value taking what is left of the width.</summary>
    public Paper Facts(int label, int total, params string[][] rows)
    {
        var half = (total / 2) - label;
        Open([label, half, label, total - (2 * label) - half]);
        foreach (var row in rows)
        {
            Add("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"500\"/></w:trPr>");
            Add(Cell(label, Paragraph("TableHead", row[0]), shaded: true));
            Add(row.Length == 2
                ? Cell(total - label, Paragraph("TableText", row[1]), span: 3)
                : Cell(half, Paragraph("TableText", row[1])) + Cell(label, Paragraph("TableHead", row[2]), shaded: true)
                + Cell(total - (2 * label) - half, Paragraph("TableText", row[3])));
            Add("</w:tr>");
        }

        Add("</w:tbl>");
        return this;
    }

    /// <summary>Ends the pages of one shape; what follows begins on a new one.</summary>
    public Paper EndSection(string section)
    {
        Add($"<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:sectPr>{Numbered}{section}</w:sectPr></w:pPr></w:p>");
        return this;
    }

    /// <param name="section">The page: size, margins, borders; comes after the reference to the footer.</param>
    /// <param name="numbered">With page numbers at the foot.</param>
    public byte[] Build(string title, string section, bool numbered)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main.AddNewPart<StyleDefinitionsPart>(), PaperStyles.Styles(W));
            Feed(main.AddNewPart<FontTablePart>(), PaperStyles.Fonts(W));
            Feed(main.AddNewPart<DocumentSettingsPart>(), PaperStyles.Settings(W));
            if (numbered)
            {
                Feed(main.AddNewPart<FooterPart>("footer"),
                    $"<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{Run("— ")}<w:fldSimple w:instr=\" PAGE \">{Run("1")}</w:fldSimple>{Run(" —")}</w:p></w:ftr>");
            }

            Feed(main, $"<w:document {W}><w:body>{_body}<w:sectPr>{(numbered ? Numbered : "")}{section}</w:sectPr></w:body></w:document>");
            document.PackageProperties.Title = title;
            document.PackageProperties.Creator = "北京市昌平区科学技术委员会";
        }

        return file.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
        part.FeedData(content);
    }

    private void Add(string xml) => _body.Append(xml);

    private void Open(IEnumerable<int> widths)
    {
        var all = widths.ToList();
        Add($"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{all.Sum()}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        Add(string.Concat(all.Select(width => $"<w:gridCol w:w=\"{width}\"/>")) + "</w:tblGrid>");
    }

    private static string Cell(int width, string content, bool shaded = false, int span = 1) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{(shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>" : "")}<w:vAlign w:val=\"center\"/></w:tcPr>{content}</w:tc>";

    private static string Paragraph(string style, string text, string more = "") =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{string.Concat(Tag().Split(text).Select((part, index) => index % 2 == 0 ? Run(part) : Control(part)))}{more}</w:p>";

    private static string Control(string tag) => $"<w:sdt>{Properties(tag, "<w:showingPlcHdr/><w:text/>")}<w:sdtContent>{Prompt(tag)}</w:sdtContent></w:sdt>";

    /// <summary>Locked, so that nobody deletes a control by striking a key; what stands in it can still be formatted.</summary>
    private static string Properties(string tag, string kind) =>
        $"<w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:lock w:val=\"sdtLocked\"/>{kind}</w:sdtPr>";

    private static string Prompt(string tag) => $"<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>〔{tag}〕</w:t></w:r>";

    private static string Run(string text) => text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Tag();
}
