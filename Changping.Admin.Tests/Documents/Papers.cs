using Changping.Admin.Documents;
using Changping.Admin.Store;
using Changping.Admin.Tests.Documents.Templates;
using Changping.Admin.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Tests.Documents;

/// <summary>Templates and filled papers, made and looked into.</summary>
internal static class Papers
{
    public static readonly string Folder = Path.Combine(SourceTree.DataDirectory, "templates");

    public static readonly DateOnly Day = new(2026, 11, 23);

    public static byte[] Built(DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => AgreementTemplate.Build(),
        DocumentKind.DistrictLetter => LetterTemplates.District(),
        DocumentKind.CompanyLetter => LetterTemplates.Company(),
        DocumentKind.FilingLetter => OfficialTemplates.Filing(),
        DocumentKind.ReviewMinutes => OfficialTemplates.Minutes(),
        DocumentKind.TenureEvaluation => OfficialTemplates.Evaluation(),
    };

    public static byte[] Filled(DocumentContent content) =>
        new TemplateFolder(Folder).Of(content.Form.Kind).Fill(content.Fill($"2026-{content.Form.Kind.NumberWord()}-001", Day));

    public static byte[] Draft(DocumentContent content) => new TemplateFolder(Folder).Of(content.Form.Kind).FillDraft(content.FillDraft());

    public static IReadOnlyList<string> Faults(byte[] file)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        using OpenXmlPackage package = IsWorkbook(file) ? SpreadsheetDocument.Open(new MemoryStream(file), false)
            : WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. validator.Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The text of each paragraph of the body, tables included.</summary>
    public static IReadOnlyList<string> Lines(byte[] file) => Ask(file, document =>
        document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToList());

    /// <summary>The cells of the table whose header begins with the given words.</summary>
    public static IReadOnlyList<string[]> Table(byte[] file, string firstHeader) => Ask(file, document =>
        document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .Single(table => table.Descendants<TableCell>().First().InnerText == firstHeader && table.Descendants<TableHeader>().Any())
            .Elements<TableRow>().Skip(1).Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray()).ToList());

    public static T Ask<T>(byte[] file, Func<WordprocessingDocument, T> question)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return question(document);
    }

    /// <summary>A copy of a template that somebody has edited.</summary>
    public static byte[] Edited(DocumentKind kind, Action<WordprocessingDocument> edit)
    {
        using var file = new MemoryStream();
        file.Write(Built(kind));
        using (var document = WordprocessingDocument.Open(file, true))
        {
            edit(document);
        }

        return file.ToArray();
    }

    public static IEnumerable<SdtElement> Tagged(this WordprocessingDocument document, string tag) =>
        document.MainDocumentPart!.Document.Descendants<SdtElement>().Where(control => control.SdtProperties!.GetFirstChild<Tag>()?.Val?.Value == tag);

    private static bool IsWorkbook(byte[] file)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return archive.GetEntry("xl/workbook.xml") is not null;
    }
}
