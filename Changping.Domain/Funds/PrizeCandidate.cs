using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>A project whose service ended in the year of a selection, with what decides whether it may be chosen.</summary>
/// <param name="LastDay">Of its service.</param>
/// <param name="Evaluation">Confirmed; null while it is open.</param>
/// <param name="Prized">The prize it has already, such as 2026 年度二等奖; null for none.</param>
public sealed record PrizeCandidate(
    ProjectId ProjectId, string Number, string Title, string Expert, string Enterprise, DateOnly LastDay, ProjectState State,
    EvaluationGrade? Evaluation, string? Prized)
{
    /// <summary>Reading 0040.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>Reading 0040: established before the policy, and under an earlier rule.</summary>
    public bool IsUnderEarlierRule { get; init; }

    /// <summary>The selection of the year in which it was ranked before, such as 2026 年度评选 (reading 0052); null for none.</summary>
    public string? JudgedIn { get; init; }

    /// <summary>Readings 0018, 0026 and 0052; null where it may be chosen.</summary>
    public string? Blocker =>
        Prized is not null ? $"已获{Prized}，每个项目只评一次"
        : JudgedIn is not null ? $"已参加{JudgedIn}，不再参加补充评选"
        : IsUnderEarlierRule ? "立项早于政策印发日，按原办法执行，不参加评选"
        : AwaitsConfirmation ? "登记项目待另一人确认"
        : State is not (ProjectState.Concluded or ProjectState.Evaluated) ? "服务期在本年度届满，尚未办理结题"
        : State != ProjectState.Evaluated || Evaluation is not { } grade ? "考核评价未办结"
        : grade == EvaluationGrade.Unqualified ? "考核不合格"
        : null;

    /// <summary>A later step can still make it a candidate.</summary>
    public bool IsOpen => Prized is null && JudgedIn is null && !IsUnderEarlierRule && (AwaitsConfirmation || State != ProjectState.Evaluated);
}

/// <summary>A candidate as the panel ranked it; the first of the list is the best.</summary>
/// <param name="Number">Of the project, and the expert's name: so that what was decided reads by itself.</param>
/// <param name="Score">Of the panel, from 0 to 100, if it gave one.</param>
/// <param name="Grade">Null where it got none.</param>
public sealed record PrizeEntry(ProjectId ProjectId, string Number, string Expert, decimal? Score, PrizeGrade? Grade)
{
    /// <summary>Why the prize was taken back after it was granted.</summary>
    public string? Revoked { get; init; }

    public override string ToString() =>
        $"{Number} {Expert}{(Score is { } score ? $" {score:0.##} 分" : "")} {Grade?.ChineseName() ?? "未获奖"}{(Revoked is null ? "" : $"（撤销：{Revoked}）")}";
}

/// <summary>What the committee set and the panel said.</summary>
/// <param name="First">Number of first prizes of the year.</param>
/// <param name="SelectedOn">The day of the panel; null until it sat.</param>
/// <param name="Ranking">The best first.</param>
public sealed record PrizeFacts(
    int First, int Second, int Third, DateOnly? SelectedOn, IReadOnlyList<EvaluationPanelMember> Panel, string Opinion, IReadOnlyList<PrizeEntry> Ranking)
{
    public int Quota(PrizeGrade grade) => grade switch
    {
        PrizeGrade.First => First,
        PrizeGrade.Second => Second,
        PrizeGrade.Third => Third,
    };

    public int Given(PrizeGrade grade) => Ranking.Count(entry => entry.Grade == grade);
}
