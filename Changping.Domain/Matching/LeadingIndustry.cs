using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Matching;

public readonly record struct LeadingIndustryId(Guid Value) : IId<LeadingIndustryId>
{
    public static LeadingIndustryId From(Guid value) => new(value);
}

/// <summary>三 序 主导产业: an industry whose companies and needs come first. The committee keeps the list.</summary>
public sealed class LeadingIndustry
{
    /// <summary>A single character is part of too many words.</summary>
    private const int Shortest = 2;

    private LeadingIndustry()
    {
    }

    /// <exception cref="RuleViolationException">No name, or one that is too short to be told apart.</exception>
    public LeadingIndustry(LeadingIndustryId id, string name, int position, string? note)
    {
        var folded = InstitutionName.Fold(name);
        if (folded.Length < Shortest)
        {
            throw new RuleViolationException(Clauses.LeadingIndustriesFirst, $"主导产业名称至少 {Shortest} 个字");
        }

        (Id, Name, FoldedName, Position) = (id, name.Trim(), folded, position);
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
    }

    public LeadingIndustryId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>From 1, as the committee orders them.</summary>
    public int Position { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; private set; }

    public void MoveTo(int position) => Position = position;

    /// <summary>Equal when folded, or one contains the other: 医药健康 covers 生物医药健康产业 and 医药 alike.</summary>
    public bool Covers(string industry)
    {
        var folded = InstitutionName.Fold(industry);
        return folded.Contains(FoldedName, StringComparison.Ordinal)
            || (folded.Length >= Shortest && FoldedName.Contains(folded, StringComparison.Ordinal));
    }
}
