using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Documents;

/// <summary>三（三）: a letter of appointment, 昌平区“科技副总”聘书 or the company's own. Both name the same; what they say of it the templates say.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Service">First and last day, both counted.</param>
public sealed record LetterContent(DocumentKind Kind, string Expert, string Institution, string Enterprise, string Post, string ProjectTitle, DateRange Service)
    : DocumentContent<LetterContent>
{
    private static readonly FormDefinition<LetterContent> District = Of(DocumentKind.DistrictLetter);

    private static readonly FormDefinition<LetterContent> Company = Of(DocumentKind.CompanyLetter);

    public static DocumentForm DistrictTemplate => District.Form;

    public static DocumentForm CompanyTemplate => Company.Form;

    public override string Caption => Expert;

    private protected override FormDefinition<LetterContent> Definition => Kind == DocumentKind.DistrictLetter ? District : Company;

    private static FormDefinition<LetterContent> Of(DocumentKind kind) => new FormDefinition<LetterContent>(kind)
        .Field("姓名", letter => letter.Expert)
        .Field("派出单位", letter => letter.Institution)
        .Field("合作企业", letter => letter.Enterprise)
        .Field("聘任岗位", letter => letter.Post)
        .Field("项目名称", letter => letter.ProjectTitle)
        .Field("服务起始日", letter => DocumentText.Day(letter.Service.Start))
        .Field("服务截止日", letter => DocumentText.Day(letter.Service.End));
}
