using Changping.Admin.Documents;
using Changping.Admin.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Tests.Documents;

/// <summary>A draft is the paper itself but for three things: 草稿 across each page, no number, no day.</summary>
public sealed class DraftMarkTests
{
    public static TheoryData<string> Kinds => SampleContents.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_draft_says_what_the_paper_will_say_without_number_and_day(string kind)
    {
        var content = SampleContents.Of(kind);
        var (paper, draft) = (Papers.Filled(content), Papers.Draft(content));
        Assert.Empty(Papers.Faults(draft));
        var number = $"2026-{content.Form.Kind.NumberWord()}-001";
        Assert.DoesNotContain(Papers.Lines(draft), line => line.Contains(number, StringComparison.Ordinal));
        Assert.Equal(
            Papers.Lines(paper).Where(line => !IsNumbered(line, number)).ToList(),
            Papers.Lines(draft).Where((_, at) => !IsNumbered(Papers.Lines(paper)[at], number)).ToList());
        Assert.Equal($"{content.Form.Kind.ChineseName()}（草稿）", Papers.Ask(draft, document => document.PackageProperties.Title));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_mark_stands_across_each_page_and_only_on_drafts(string kind)
    {
        var content = SampleContents.Of(kind);
        Assert.Equal([], Marks(Papers.Filled(content)));
        Assert.NotEmpty(Marks(Papers.Draft(content)));
        Assert.Equal(Marks(Papers.Draft(content)).Distinct(), Marks(Papers.Draft(content)));
        Assert.Equal([], Unmarked(Papers.Draft(content)));
    }

    [Fact]
    public void A_first_page_and_even_pages_with_headers_of_their_own_bear_it_too()
    {
        var edited = Papers.Edited(DocumentKind.CompanyLetter, document =>
        {
            var main = document.MainDocumentPart!;
            main.Document.Body!.Descendants<SectionProperties>().Last().Append(new TitlePage());
            (main.DocumentSettingsPart ?? main.AddNewPart<DocumentSettingsPart>()).Settings = new Settings(new EvenAndOddHeaders());
        });
        var draft = DocumentTemplate.Read(edited, DocumentForms.Of(DocumentKind.CompanyLetter)).FillDraft(SampleContents.CompanyLetter.FillDraft());
        Assert.Equal(3, Marks(draft).Count);
        Assert.Equal([], Unmarked(draft));
    }

    [Fact]
    public void What_is_not_settled_yet_is_room_for_a_pen_in_a_draft_and_a_refusal_of_the_paper()
    {
        var open = SampleContents.Agreement with { Post = " ", Service = null, Signatories = [] };
        Assert.Contains("缺少“聘任岗位”", Assert.Throws<FileRefusedException>(() => Papers.Filled(open)).Message, StringComparison.Ordinal);
        Assert.Contains("缺少“服务起始日”", Assert.Throws<FileRefusedException>(() => Papers.Filled(SampleContents.Agreement with { Service = null }))
            .Message, StringComparison.Ordinal);
        var draft = Papers.Draft(open);
        Assert.Empty(Papers.Faults(draft));
        Assert.Contains(Papers.Lines(draft), line => line.Contains("自＿＿＿＿起至＿＿＿＿止", StringComparison.Ordinal));
    }

    private static bool IsNumbered(string line, string number) =>
        line.Contains(number, StringComparison.Ordinal) || line.Contains("2026年11月23日", StringComparison.Ordinal);

    /// <summary>The names of the shapes by which Word knows a watermark.</summary>
    private static List<string> Marks(byte[] file) => Papers.Ask(file, document => document.MainDocumentPart!.HeaderParts
        .SelectMany(part => part.Header.Descendants<DocumentFormat.OpenXml.Vml.Shape>())
        .Where(shape => shape.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().Any(text => text.String == "草稿"))
        .Select(shape => shape.Id!.Value!).ToList());

    /// <summary>Headers that some page shows without it.</summary>
    private static List<string> Unmarked(byte[] file) => Papers.Ask(file, document => document.MainDocumentPart!.Document.Body!
        .Descendants<HeaderReference>().Select(reference => (HeaderPart)document.MainDocumentPart.GetPartById(reference.Id!.Value!))
        .Where(part => !part.Header.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().Any()).Select(part => part.Uri.ToString()).ToList());
}
