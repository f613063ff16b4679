using Changping.Admin.Documents;
using Changping.Admin.Store;

namespace Changping.Admin.Tests.Documents;

/// <summary>The documents' templates under data/templates are what their builders make. With REWRITE_DATA=1 the tests write them anew.</summary>
public sealed class CommittedTemplatesTests
{
    public static TheoryData<string> Kinds => SampleContents.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_committed_template_is_what_its_builder_makes(string kind)
    {
        var (path, built) = (new TemplateFolder(Papers.Folder).PathOf(Kind(kind)), Papers.Built(Kind(kind)));
        if (Environment.GetEnvironmentVariable("REWRITE_DATA") == "1")
        {
            File.WriteAllBytes(path, built);
        }

        Assert.Equal(Content(built), Content(File.ReadAllBytes(path)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_template_is_valid_and_has_all_controls_of_its_form(string kind)
    {
        Assert.Empty(Papers.Faults(Papers.Built(Kind(kind))));
        Assert.Equal(Kind(kind), DocumentTemplate.Read(Papers.Built(Kind(kind)), DocumentForms.Of(Kind(kind))).Form.Kind);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_template_embeds_no_font_and_is_A4(string kind) => Papers.Ask(Papers.Built(Kind(kind)), document =>
    {
        Assert.Empty(document.MainDocumentPart!.FontTablePart!.FontParts);
        Assert.All(document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.PageSize>(), page =>
            Assert.Equal((11906u, 16838u), (Math.Min(page.Width!.Value, page.Height!.Value), Math.Max(page.Width.Value, page.Height.Value))));
        return true;
    });

    private static DocumentKind Kind(string name) => Enum.Parse<DocumentKind>(name);

    private static string Content(byte[] file) => Papers.Ask(file, document =>
        string.Join('\n', new[] { document.MainDocumentPart!.Document.OuterXml, document.MainDocumentPart.StyleDefinitionsPart!.Styles!.OuterXml }
            .Concat(document.MainDocumentPart.FooterParts.Select(part => part.Footer.OuterXml))));
}
