using Changping.Admin.Data.Issued;
using Changping.Domain.Common;

namespace Changping.Admin.Documents.Kinds;

/// <summary>三（三）: 企业任职聘书, which the company seals.</summary>
/// <param name="Service">First and last day, both counted.</param>
public sealed record CompanyLetterContent(string Expert, string Institution, string Enterprise, string Post, string ProjectTitle, DateRange Service) : DocumentContent<CompanyLetterContent>
{
    private static readonly FormDefinition<CompanyLetterContent> Fields = new FormDefinition<CompanyLetterContent>(DocumentKind.CompanyLetter)
        .Field("姓名", letter => letter.Expert)
        .Field("派出单位", letter => letter.Institution)
        .Field("合作企业", letter => letter.Enterprise)
        .Field("聘任岗位", letter => letter.Post)
        .Field("项目名称", letter => letter.ProjectTitle)
        .Field("服务起始日", letter => DocumentText.Day(letter.Service.Start))
        .Field("服务截止日", letter => DocumentText.Day(letter.Service.End));

    public static DocumentForm Template => Fields.Form;

    public override string Caption => Expert;

    private protected override FormDefinition<CompanyLetterContent> Definition => Fields;
}
