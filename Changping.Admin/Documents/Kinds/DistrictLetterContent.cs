using Changping.Admin.Data.Issued;
using Changping.Domain.Common;

namespace Changping.Admin.Documents.Kinds;

/// <summary>三（三）: 昌平区“科技副总”聘书.</summary>
/// <param name="Service">First and last day, both counted.</param>
public sealed record DistrictLetterContent(string Expert, string Institution, string Enterprise, string Post, string ProjectTitle, DateRange Service) : DocumentContent<DistrictLetterContent>
{
    private static readonly FormDefinition<DistrictLetterContent> Fields = new FormDefinition<DistrictLetterContent>(DocumentKind.DistrictLetter)
        .Field("姓名", letter => letter.Expert)
        .Field("派出单位", letter => letter.Institution)
        .Field("合作企业", letter => letter.Enterprise)
        .Field("聘任岗位", letter => letter.Post)
        .Field("项目名称", letter => letter.ProjectTitle)
        .Field("服务起始日", letter => DocumentText.Day(letter.Service.Start))
        .Field("服务截止日", letter => DocumentText.Day(letter.Service.End));

    public static DocumentForm Template => Fields.Form;

    public override string Caption => Expert;

    private protected override FormDefinition<DistrictLetterContent> Definition => Fields;
}
