using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Store;

/// <summary>
/// One line of the list of nominations, with what was last judged of it. Written with every change of what it shows, so that a page of
/// 100,000 sorts and filters on one narrow, indexed table. The verdict itself is not kept: judging again costs a microsecond, and until
/// admission nothing rests on it.
/// </summary>
public sealed class NominationListing
{
    public required NominationId NominationId { get; init; }

    public required ExpertId ExpertId { get; set; }

    public required string Number { get; init; }

    public required string Name
    {
        get;
        set => (field, NameOrder) = (value, Pinyin.Order(value));
    }

    /// <inheritdoc cref="Pinyin.Order"/>
    public string NameOrder { get; private set; } = "";

    public required string Institution { get; set; }

    public string? Degree { get; set; }

    public string? Title { get; set; }

    public string? Discipline { get; set; }

    /// <summary>As the form gives it, such as 2019-07.</summary>
    public string? WorkStart { get; set; }

    public required DateOnly NominatedOn { get; init; }

    public required Overall Overall { get; set; }

    /// <summary>What is to be done first; null where nothing is.</summary>
    public string? NextStep { get; set; }

    /// <summary>The criterion that <see cref="NextStep"/> would cure; null where nothing is to be done.</summary>
    public Criterion? NextCriterion { get; set; }

    public bool IsAdmitted { get; set; }

    /// <summary>A relaxation waits for a second person.</summary>
    public bool AwaitsRelaxation { get; set; }

    /// <summary>The level of its title waits for 区人力社保局.</summary>
    public bool AwaitsTitle { get; set; }

    /// <summary>Name, institution, discipline, number, the last four characters of the document and the initials of the name, folded.</summary>
    public required string SearchText { get; set; }
}
