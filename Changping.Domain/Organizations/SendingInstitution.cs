using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

public readonly record struct InstitutionId(Guid Value) : IId<InstitutionId>
{
    public static InstitutionId From(Guid value) => new(value);
}

/// <summary>What is known of an institution beside its name and kinds.</summary>
public sealed record InstitutionFacts
{
    public string? CreditCode { get; init; }

    public string? Location { get; init; }

    public string? Remark { get; init; }
}

/// <summary>派出单位. Its kinds are what an officer confirmed; until then only the reference lists speak for it.</summary>
public sealed partial class SendingInstitution
{
    private SendingInstitution()
    {
    }

    public SendingInstitution(InstitutionId id, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleViolationException(Clauses.SendingInstitutions, "派出单位名称不能为空");
        }

        Id = id;
        Name = name.Trim();
        FoldedName = InstitutionName.Fold(Name);
    }

    public InstitutionId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique: brackets, blanks and width folded.</summary>
    public string FoldedName { get; private set; } = "";

    public string? CreditCode { get; private set; }

    public string? Location { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>True once an officer confirmed the kinds, even when that means none.</summary>
    public bool IsConfirmed { get; private set; }

    public IReadOnlyList<InstitutionKind> Kinds { get; private set; } = [];

    /// <summary>The double-first-class disciplines that the officer confirmed.</summary>
    public IReadOnlyList<string> Disciplines { get; private set; } = [];

    /// <summary>认定依据.</summary>
    public string? Evidence { get; private set; }

    public int Version { get; private set; }

    /// <summary>What the institution is, as the lists or two persons have it; no kinds means that it falls under none.</summary>
    /// <exception cref="RuleViolationException">No evidence, or a discipline school without its disciplines.</exception>
    public void Confirm(IReadOnlyList<InstitutionKind> kinds, IReadOnlyList<string> disciplines, string evidence)
    {
        var clean = Cleaned(new KindsStatement(kinds, disciplines, evidence));
        (Kinds, Disciplines, Evidence, IsConfirmed) = (clean.Kinds, clean.Disciplines, clean.Evidence, true);
    }

    public InstitutionFacts Facts => new() { CreditCode = CreditCode, Location = Location, Remark = Remark };

    public void Describe(InstitutionFacts facts) => (CreditCode, Location, Remark) = (facts.CreditCode, facts.Location, facts.Remark);
}
