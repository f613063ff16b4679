using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>A reviewer being filled in.</summary>
public sealed class ReviewerFormDraft(ReviewerDraft? known)
{
    public string Name { get; set; } = known?.Details.Name ?? "";

    public string Unit { get; set; } = known?.Details.Unit ?? "";

    public string? Title { get; set; } = known?.Details.Title;

    public string? Speciality { get; set; } = known?.Details.Speciality;

    /// <summary>Whose number the form may show in full; null for a new one.</summary>
    public ReviewerId? Id => known?.Id;

    /// <summary>The number on file, masked; null where there is none.</summary>
    public string? MaskedPhone => known is { KeepsPhone: true } ? known.Details.Phone : null;

    /// <summary>The number on file stays.</summary>
    public bool KeepsPhone { get; set; } = known is { KeepsPhone: true };

    /// <summary>Another number; empty takes the one on file away.</summary>
    public string? Phone { get; set; }

    public string? UserName { get; set; } = known?.UserName;

    public List<FormerDraft> Former { get; } =
        [.. (known?.Details.FormerUnits ?? []).Select(former => new FormerDraft { Unit = former.Unit, Until = former.Until })];

    /// <exception cref="RuleViolationException">A former unit without its last day: nothing could be computed from it.</exception>
    public ReviewerDraft Entry()
    {
        if (Former.Any(former => former.Until is null))
        {
            throw new RuleViolationException(Clauses.Application, "请填写曾工作单位的离开日期");
        }

        return new ReviewerDraft(
            known?.Id, new ReviewerDetails(Name, Unit, Title, Speciality, Phone,
                [.. Former.Select(former => new FormerUnit(former.Unit, former.Until!.Value))]),
            UserName, known?.Version ?? 0)
        {
            KeepsPhone = KeepsPhone,
        };
    }
}

public sealed class FormerDraft
{
    public string Unit { get; set; } = "";

    public DateOnly? Until { get; set; }
}
