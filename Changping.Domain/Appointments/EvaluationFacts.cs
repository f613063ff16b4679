using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>Reading 0014.</summary>
public enum EvaluationGrade
{
    Excellent,
    Qualified,
    Unqualified,
}

public enum EvaluationState
{
    Prepared,
    Confirmed,
    SentBack,
}

/// <summary>An expert of the panel, with the unit they come from.</summary>
public sealed record EvaluationPanelMember(string Name, string Unit)
{
    public override string ToString() => $"{Name}（{Unit}）";
}

/// <summary>What the panel decided.</summary>
/// <param name="Progress">合作项目的开展情况.</param>
/// <param name="Cooperation">合作成效.</param>
public sealed record EvaluationFacts(
    DateOnly EvaluatedOn, IReadOnlyList<EvaluationPanelMember> Panel, EvaluationGrade Grade, string Progress, string Cooperation)
{
    /// <summary>A majority must be possible.</summary>
    public const int SmallestPanel = 3;

    /// <returns>Trimmed.</returns>
    /// <exception cref="RuleViolationException">Too few or an even number of experts, one twice or without a unit, or no opinion.</exception>
    internal EvaluationFacts Checked()
    {
        var panel = Panel.Select(member => new EvaluationPanelMember(member.Name.Trim(), member.Unit.Trim())).ToList();
        if (panel.Count < SmallestPanel || panel.Count % 2 == 0)
        {
            throw new RuleViolationException(Clauses.Evaluation, $"评价专家应为不少于 {SmallestPanel} 人的单数，现为 {panel.Count} 人");
        }

        if (panel.Any(member => member.Name.Length == 0 || member.Unit.Length == 0))
        {
            throw new RuleViolationException(Clauses.Evaluation, "每名评价专家须填写姓名和单位");
        }

        if (panel.Distinct().Count() < panel.Count)
        {
            throw new RuleViolationException(Clauses.Evaluation, "同一名评价专家填写了两次");
        }

        if (string.IsNullOrWhiteSpace(Progress) || string.IsNullOrWhiteSpace(Cooperation))
        {
            throw new RuleViolationException(Clauses.Evaluation, "请填写对合作项目开展情况和合作成效的评价意见");
        }

        return this with { Panel = panel, Progress = Progress.Trim(), Cooperation = Cooperation.Trim() };
    }
}

public static class EvaluationWords
{
    public static readonly IReadOnlyList<EvaluationGrade> Grades = Enum.GetValues<EvaluationGrade>();

    public static string ChineseName(this EvaluationGrade grade) => grade switch
    {
        EvaluationGrade.Excellent => "优秀",
        EvaluationGrade.Qualified => "合格",
        EvaluationGrade.Unqualified => "不合格",
    };

    public static string ChineseName(this EvaluationState state) => state switch
    {
        EvaluationState.Prepared => "待确认",
        EvaluationState.Confirmed => "已确认",
        EvaluationState.SentBack => "已退回",
    };
}
