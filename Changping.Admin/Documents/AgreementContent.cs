using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Documents;

/// <summary>Who signs for whom.</summary>
/// <param name="Role">甲方（合作企业）.</param>
/// <param name="SignedOn">Null: filled in by hand when it is signed.</param>
public sealed record SignatoryLine(string Role, string Party, string Signer, DateOnly? SignedOn);

/// <summary>三（三）: 三方合作协议 between the company, the recommending institution and the expert.</summary>
public sealed record AgreementContent : DocumentContent<AgreementContent>
{
    private static readonly FormDefinition<AgreementContent> Fields = new FormDefinition<AgreementContent>(DocumentKind.Agreement)
        .Field("项目编号", agreement => agreement.ProjectNumber)
        .Field("项目名称", agreement => agreement.ProjectTitle)
        .Field("合作企业", agreement => agreement.Enterprise)
        .Field("统一社会信用代码", agreement => agreement.CreditCode)
        .Field("推荐单位", agreement => agreement.Institution)
        .Field("科技副总", agreement => agreement.Expert)
        .Field("专家职称", agreement => agreement.ExpertTitle)
        .Field("聘任岗位", agreement => agreement.Post)
        .Field("服务起始日", agreement => DocumentText.Day(agreement.Service?.Start))
        .Field("服务截止日", agreement => DocumentText.Day(agreement.Service?.End))
        .Field("专家管理模式", agreement => agreement.ManagementMode)
        .Field("知识产权成果归属", agreement => agreement.IntellectualProperty)
        .Field("项目总经费", agreement => DocumentText.Figures(agreement.TotalCost))
        .Field("项目总经费大写", agreement => DocumentText.Capitals(agreement.TotalCost))
        .Optional("附件清单", agreement => agreement.Attachments.Count == 0 ? "无"
            : string.Join('\n', agreement.Attachments.Select((name, index) => $"{index + 1}. {name}")))
        .Rows("签署方", agreement => agreement.Signatories, mayBeEmpty: false,
            ("签署身份", (party, _) => party.Role),
            ("签署单位", (party, _) => party.Party),
            ("签署人", (party, _) => party.Signer),
            ("签署日期", (party, _) => DocumentText.Day(party.SignedOn) ?? DocumentText.DayToWrite));

    public static DocumentForm Template => Fields.Form;

    public required string ProjectNumber { get; init; }

    public required string ProjectTitle { get; init; }

    public required string Enterprise { get; init; }

    public required string CreditCode { get; init; }

    public required string Institution { get; init; }

    public required string Expert { get; init; }

    public required string ExpertTitle { get; init; }

    public required string Post { get; init; }

    /// <summary>First and last day, both counted; null only in a draft.</summary>
    public required DateRange? Service { get; init; }

    /// <summary>专家管理模式, as the three agreed.</summary>
    public required string ManagementMode { get; init; }

    /// <summary>知识产权成果归属, as the three agreed.</summary>
    public required string IntellectualProperty { get; init; }

    public required Money TotalCost { get; init; }

    /// <summary>In the order of signing.</summary>
    public required IReadOnlyList<SignatoryLine> Signatories { get; init; }

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public override string Caption => ProjectTitle;

    private protected override FormDefinition<AgreementContent> Definition => Fields;
}
