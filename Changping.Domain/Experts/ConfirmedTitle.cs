using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

public readonly record struct ConfirmedTitleId(Guid Value) : IId<ConfirmedTitleId>
{
    public static ConfirmedTitleId From(Guid value) => new(value);
}

/// <summary>二（二）1: the level that 区人力社保局 confirmed for a title as forms write it; it holds for every nomination that says the same.</summary>
public sealed class ConfirmedTitle
{
    private ConfirmedTitle()
    {
    }

    /// <exception cref="RuleViolationException">No title or no evidence.</exception>
    public ConfirmedTitle(ConfirmedTitleId id, string title, TitleLevel level, string evidence, ActingPerson by, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            throw new RuleViolationException(Clauses.DegreeOrTitle, "请填写职称，写法与推荐表一致");
        }

        (Id, Title, FoldedTitle) = (id, title.Trim(), InstitutionName.Fold(title.Trim()));
        Confirm(level, evidence, by, on);
    }

    public ConfirmedTitleId Id { get; private set; }

    /// <summary>As the form writes it, brackets included.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Unique: brackets, blanks and width folded.</summary>
    public string FoldedTitle { get; private set; } = "";

    public TitleLevel Level { get; private set; }

    /// <summary>认定依据: certificate or document.</summary>
    public string Evidence { get; private set; } = "";

    public ActingPerson ConfirmedBy { get; private set; } = null!;

    public DateOnly ConfirmedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Once more, where the first was wrong or the title changed; the audit keeps both.</summary>
    /// <exception cref="RuleViolationException">No evidence.</exception>
    public void Confirm(TitleLevel level, string evidence, ActingPerson by, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.DegreeOrTitle, "核定职称层级须填写依据，如证书编号、评审文件文号");
        }

        (Level, Evidence, ConfirmedBy, ConfirmedOn) = (level, evidence.Trim(), by, on);
    }
}
