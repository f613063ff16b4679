using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Documents;

/// <summary>三（四）: 任职评价意见 after the service period.</summary>
public sealed record EvaluationContent : DocumentContent<EvaluationContent>
{
    private static readonly FormDefinition<EvaluationContent> Fields = new FormDefinition<EvaluationContent>(DocumentKind.TenureEvaluation)
        .Field("姓名", evaluation => evaluation.Expert)
        .Field("派出单位", evaluation => evaluation.Institution)
        .Field("合作企业", evaluation => evaluation.Enterprise)
        .Field("聘任岗位", evaluation => evaluation.Post)
        .Field("项目编号", evaluation => evaluation.ProjectNumber)
        .Field("项目名称", evaluation => evaluation.ProjectTitle)
        .Field("服务起始日", evaluation => DocumentText.Day(evaluation.Service.Start))
        .Field("服务截止日", evaluation => DocumentText.Day(evaluation.Service.End))
        .Field("评价日期", evaluation => DocumentText.Day(evaluation.EvaluatedOn))
        .Field("评价等次", evaluation => evaluation.Grade)
        .Field("评价意见", evaluation => evaluation.Opinion)
        .Rows("评价专家", evaluation => evaluation.Panel, mayBeEmpty: false,
            ("专家姓名", (member, _) => member.Name),
            ("专家单位", (member, _) => member.Unit),
            ("专家职称", (member, _) => member.Title),
            ("专家组职务", (member, _) => member.Role));

    public static DocumentForm Template => Fields.Form;

    /// <summary>Of the evaluation; null where the paper is numbered by itself.</summary>
    public string? Number { get; init; }

    public required string Expert { get; init; }

    public required string Institution { get; init; }

    public required string Enterprise { get; init; }

    public required string Post { get; init; }

    public required string ProjectNumber { get; init; }

    public required string ProjectTitle { get; init; }

    /// <summary>First and last day, both counted.</summary>
    public required DateRange Service { get; init; }

    public required DateOnly EvaluatedOn { get; init; }

    public required IReadOnlyList<PanelLine> Panel { get; init; }

    /// <summary>优秀, 合格, 不合格.</summary>
    public required string Grade { get; init; }

    /// <summary>May have several paragraphs.</summary>
    public required string Opinion { get; init; }

    public override string? RecordNumber => Number;

    public override string Caption => Expert;

    private protected override FormDefinition<EvaluationContent> Definition => Fields;
}
