using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Documents;

/// <summary>One project that passed the review.</summary>
/// <param name="Score">Of the panel; null where a project was filed without scores.</param>
public sealed record FilingLine(string Number, string Title, string Enterprise, string Expert, string Institution, decimal? Score, Money TotalCost);

/// <summary>三（三）: 备案函 to 区人才工作领导小组办公室 after the review.</summary>
/// <param name="Round">Such as 2026年第四批合作项目评审.</param>
/// <param name="ReviewedOn">The day of the review.</param>
/// <param name="ContactPerson">Who answers questions.</param>
public sealed record FilingLetterContent(string Round, DateOnly ReviewedOn, IReadOnlyList<FilingLine> Projects, string? ContactPerson = null,
    string? ContactPhone = null)
    : DocumentContent<FilingLetterContent>
{
    private static readonly FormDefinition<FilingLetterContent> Fields = new FormDefinition<FilingLetterContent>(DocumentKind.FilingLetter)
        .Field("评审批次", letter => letter.Round)
        .Field("评审日期", letter => DocumentText.Day(letter.ReviewedOn))
        .Field("项目数", letter => $"{letter.Projects.Count}")
        .Field("经费合计", letter => DocumentText.Figures(letter.Total))
        .Field("经费合计大写", letter => DocumentText.Capitals(letter.Total))
        .Optional("联系人", letter => letter.ContactPerson)
        .Optional("联系电话", letter => letter.ContactPhone)
        .Rows("备案项目", letter => letter.Projects, mayBeEmpty: false,
            ("序号", (_, number) => $"{number}"),
            ("项目编号", (project, _) => project.Number),
            ("项目名称", (project, _) => project.Title),
            ("合作企业", (project, _) => project.Enterprise),
            ("科技副总", (project, _) => project.Expert),
            ("派出单位", (project, _) => project.Institution),
            ("评审得分", (project, _) => DocumentText.Result(project.Score)),
            ("项目总经费", (project, _) => DocumentText.Figures(project.TotalCost)));

    public static DocumentForm Template => Fields.Form;

    public override string Caption => Round;

    private protected override FormDefinition<FilingLetterContent> Definition => Fields;

    private Money Total => Money.Sum(Projects.Select(project => project.TotalCost));
}
