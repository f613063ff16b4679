using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>The form of each kind.</summary>
public static class DocumentForms
{
    public static IReadOnlyList<DocumentForm> All { get; } = [.. Enum.GetValues<DocumentKind>().Select(Of)];

    public static DocumentForm Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => AgreementContent.Template,
        DocumentKind.DistrictLetter => LetterContent.DistrictTemplate,
        DocumentKind.CompanyLetter => LetterContent.CompanyTemplate,
        DocumentKind.FilingLetter => FilingLetterContent.Template,
        DocumentKind.ReviewMinutes => ReviewMinutesContent.Template,
        DocumentKind.TenureEvaluation => EvaluationContent.Template,
    };
}
