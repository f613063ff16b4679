using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Documents;

/// <summary>草稿 across each page, as Word itself does it: an art text in every header that a page may show, behind the text.</summary>
internal static class DraftMark
{
    public const string Word = "草稿";

    // By the name of the shape Word knows it as a watermark, and takes it away by its own command.
    private const string Shape = """
        <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
        <w:rPr><w:noProof/></w:rPr><w:pict>
        <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
        <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>
        <v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>
        <v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
        <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
        <v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>
        </v:shapetype>
        <v:shape id="PowerPlusWaterMarkObject@N@" o:spid="_x0000_s@N@" type="#_x0000_t136" alt="草稿" style="position:absolute;margin-left:0;margin-top:0;width:320pt;height:160pt;rotation:315;z-index:-251658240;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f">
        <v:fill opacity=".5"/><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="草稿"/></v:shape></w:pict></w:r>
        """;

    private const int FirstNumber = 2049;

    /// <summary>In the headers that the sections name, and in new ones where none is named so far; a section without goes on with those before it.</summary>
    public static void Put(MainDocumentPart main)
    {
        var marked = new HashSet<string>();
        var body = main.Document.Body!;
        if (!body.Descendants<SectionProperties>().Any())
        {
            body.Append(new SectionProperties());
        }

        var shown = new HashSet<HeaderFooterValues>();
        foreach (var section in body.Descendants<SectionProperties>().ToList())
        {
            foreach (var type in Shown(section, main))
            {
                var part = section.Elements<HeaderReference>()
                    .FirstOrDefault(reference => (reference.Type?.Value ?? HeaderFooterValues.Default) == type)?.Id?.Value;
                part ??= shown.Contains(type) ? null : Add(main, section, type);
                shown.Add(type);
                if (part is not null && marked.Add(part))
                {
                    Mark(((HeaderPart)main.GetPartById(part)).Header, marked.Count);
                }
            }
        }
    }

    private static IEnumerable<HeaderFooterValues> Shown(SectionProperties section, MainDocumentPart main)
    {
        yield return HeaderFooterValues.Default;
        if (section.GetFirstChild<TitlePage>() is { } first && first.Val?.Value != false)
        {
            yield return HeaderFooterValues.First;
        }

        if (main.DocumentSettingsPart?.Settings.GetFirstChild<EvenAndOddHeaders>() is { } even && even.Val?.Value != false)
        {
            yield return HeaderFooterValues.Even;
        }
    }

    private static string Add(MainDocumentPart main, SectionProperties section, HeaderFooterValues type)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(new Paragraph());
        var id = main.GetIdOfPart(part);
        section.PrependChild(new HeaderReference { Type = type, Id = id });
        return id;
    }

    private static void Mark(Header header, int number)
    {
        var paragraph = header.Descendants<Paragraph>().FirstOrDefault() ?? header.AppendChild(new Paragraph());
        paragraph.Append(new Run(Shape.ReplaceLineEndings("")
            .Replace("@N@", (FirstNumber + number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }
}
