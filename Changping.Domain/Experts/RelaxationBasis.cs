using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>A fact that a relaxation is granted on.</summary>
public enum RelaxedFact
{
    Degree,
    Title,
    WorkStart,
    CoreIntellectualProperty,
    MatureAchievement,
}

/// <summary>二（二）末段, reading 0047: what the nomination said when the relaxation was proposed; changed, it carries the relaxation no more.</summary>
public sealed record RelaxationBasis(string? Degree, string? Title, PartialDate? WorkStart, string? CoreIntellectualProperty, string? MatureAchievement)
{
    internal static RelaxationBasis Of(Credentials facts) =>
        new(facts.Degree, facts.Title, facts.WorkStart, facts.CoreIntellectualProperty, facts.MatureAchievement);

    /// <returns>What is not as it was, blanks and width aside; empty where all is.</returns>
    public IReadOnlyList<RelaxedFact> Changed(Credentials now)
    {
        var current = Of(now);
        return [.. RelaxedFacts.All.Where(fact => Folded(fact) != current.Folded(fact))];
    }

    /// <summary>As it was, in the words of the form; null where it was not filled in.</summary>
    public string? Words(RelaxedFact fact) => fact switch
    {
        RelaxedFact.Degree => Degree,
        RelaxedFact.Title => Title,
        RelaxedFact.WorkStart => WorkStart?.ToString(),
        RelaxedFact.CoreIntellectualProperty => CoreIntellectualProperty,
        RelaxedFact.MatureAchievement => MatureAchievement,
    };

    private string Folded(RelaxedFact fact) => InstitutionName.Fold(Words(fact) ?? "");
}

public static class RelaxedFacts
{
    public static readonly IReadOnlyList<RelaxedFact> All = Enum.GetValues<RelaxedFact>();

    public static string ChineseName(this RelaxedFact fact) => fact switch
    {
        RelaxedFact.Degree => "学位",
        RelaxedFact.Title => "专业技术职务",
        RelaxedFact.WorkStart => "参加工作时间",
        RelaxedFact.CoreIntellectualProperty => "核心知识产权",
        RelaxedFact.MatureAchievement => "成熟科技成果",
    };
}
