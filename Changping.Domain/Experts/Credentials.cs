using Changping.Domain.Common;

namespace Changping.Domain.Experts;

/// <summary>What the nomination form says of a person's qualification.</summary>
/// <param name="Title">专业技术职务 as written; its level is looked up when it is judged. Null: not filled in.</param>
/// <param name="Degree">学位 as written; what it is, is looked up when it is judged. Null: not filled in.</param>
/// <param name="Discipline">从事学科.</param>
/// <param name="WorkStart">参加工作时间, often only to the month.</param>
/// <param name="SolvableProblems">可解决的技术问题: the narrative behind the professional ability.</param>
public sealed record Credentials(
    string? Title,
    string? Education,
    string? Degree,
    string? Discipline,
    string? ResearchDirection,
    PartialDate? WorkStart,
    string? CoreIntellectualProperty,
    string? MatureAchievement,
    string? SolvableProblems)
{
    /// <summary>专业能力说明, where the form tells the ability and not the problems that it solves.</summary>
    public string? AbilityStatement { get; init; }
}

/// <summary>What the sending institution attests; null where it says nothing.</summary>
public sealed record Attestations(
    bool? PoliticalQuality,
    bool? LawAbiding,
    bool? GoodHealth,
    bool? Dedication,
    bool? ProfessionalAbility);
