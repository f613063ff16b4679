using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>A member of a panel.</summary>
/// <param name="Role">组长 or 成员.</param>
public sealed record PanelLine(string Name, string Unit, string Title, string Role);

/// <summary>What the panel found of one project.</summary>
/// <param name="Scores">Each reviewer's, in the panel's order; null where one was recused or gave none.</param>
/// <param name="Result">By the rule of the round; null where too few scored.</param>
/// <param name="Outcome">通过, 未通过.</param>
public sealed record ScoreLine(string Number, string Title, IReadOnlyList<decimal?> Scores, decimal? Result, string Outcome);

/// <param name="Ground">Such as 任职于合作企业.</param>
public sealed record RecusalLine(string Reviewer, string Project, string Ground);

/// <summary>三（三）: 评审会议纪要 of one round.</summary>
public sealed record ReviewMinutesContent : DocumentContent<ReviewMinutesContent>
{
    private static readonly FormDefinition<ReviewMinutesContent> Fields = new FormDefinition<ReviewMinutesContent>(DocumentKind.ReviewMinutes)
        .Field("评审批次", minutes => minutes.Round)
        .Field("评审日期", minutes => DocumentText.Day(minutes.HeldOn))
        .Field("评审地点", minutes => minutes.Place)
        .Field("主持人", minutes => minutes.Chair)
        .Field("评分规则", minutes => minutes.Rule)
        .Field("评审决议", minutes => minutes.Decision)
        .Field("记录人", minutes => minutes.Recorder)
        .Optional("人员变动", minutes => minutes.PanelChanges)
        .Rows("评审专家", minutes => minutes.Panel, mayBeEmpty: false,
            ("序号", (_, number) => $"{number}"),
            ("专家姓名", (member, _) => member.Name),
            ("专家单位", (member, _) => member.Unit),
            ("专家职称", (member, _) => member.Title),
            ("专家组职务", (member, _) => member.Role))
        .Rows("评审项目", minutes => minutes.Projects, mayBeEmpty: false,
            ("序号", (_, number) => $"{number}"),
            ("项目编号", (project, _) => project.Number),
            ("项目名称", (project, _) => project.Title),
            ("各专家评分", (project, _) => string.Join(' ', project.Scores.Select(DocumentText.Score))),
            ("最终得分", (project, _) => DocumentText.Result(project.Result)),
            ("评审结果", (project, _) => project.Outcome))
        .Rows("回避情况", minutes => minutes.Recusals, mayBeEmpty: true,
            ("回避专家", (recusal, _) => recusal.Reviewer),
            ("回避项目", (recusal, _) => recusal.Project),
            ("回避事由", (recusal, _) => recusal.Ground));

    public static DocumentForm Template => Fields.Form;

    /// <summary>Such as 2026年第四批合作项目评审.</summary>
    public required string Round { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required string Chair { get; init; }

    /// <summary>How the result is made of the scores, and the pass mark.</summary>
    public required string Rule { get; init; }

    public required IReadOnlyList<PanelLine> Panel { get; init; }

    /// <summary>Who was replaced, when and why; null where nobody was.</summary>
    public string? PanelChanges { get; init; }

    public required IReadOnlyList<ScoreLine> Projects { get; init; }

    public required IReadOnlyList<RecusalLine> Recusals { get; init; }

    /// <summary>May have several paragraphs.</summary>
    public required string Decision { get; init; }

    public required string Recorder { get; init; }

    public override string Caption => Round;

    private protected override FormDefinition<ReviewMinutesContent> Definition => Fields;
}
