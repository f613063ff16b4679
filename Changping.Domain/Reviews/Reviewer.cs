using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Reviews;

public readonly record struct ReviewerId(Guid Value) : IId<ReviewerId>
{
    public static ReviewerId From(Guid value) => new(value);
}

/// <summary>Where a reviewer worked before.</summary>
/// <param name="Until">The last day there.</param>
public sealed record FormerUnit(string Unit, DateOnly Until)
{
    public override string ToString() => $"{Unit}（至 {Until:yyyy-MM-dd}）";
}

/// <summary>What the office knows of a reviewer.</summary>
/// <param name="Unit">The present one; conflicts are computed from it and from the former ones.</param>
/// <param name="Speciality">专业方向.</param>
public sealed record ReviewerDetails(string Name, string Unit, string? Title, string? Speciality, string? Phone, IReadOnlyList<FormerUnit> FormerUnits);

/// <summary>评审专家: may be called to the panel of a round.</summary>
public sealed class Reviewer
{
    private Reviewer()
    {
    }

    /// <exception cref="RuleViolationException">Name or unit is empty, or a former unit is incomplete.</exception>
    public Reviewer(ReviewerId id, ReviewerDetails details)
    {
        Id = id;
        Describe(details);
    }

    public ReviewerId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Speciality { get; private set; }

    public string? Phone { get; private set; }

    public IReadOnlyList<FormerUnit> FormerUnits { get; private set; } = [];

    /// <summary>The account by which the reviewer signs in; null where signed sheets are entered for them. Unique.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Why no new panel calls them; null while it may.</summary>
    public string? InactiveReason { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="RuleViolationException">Name or unit is empty, or a former unit is incomplete.</exception>
    public void Describe(ReviewerDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Name) || string.IsNullOrWhiteSpace(details.Unit))
        {
            throw new RuleViolationException(Clauses.Application, "请填写评审专家的姓名和现工作单位");
        }

        if (details.FormerUnits.Any(former => string.IsNullOrWhiteSpace(former.Unit)))
        {
            throw new RuleViolationException(Clauses.Application, "请填写曾工作单位的名称");
        }

        (Name, Unit) = (details.Name.Trim(), details.Unit.Trim());
        (Title, Speciality, Phone) = (Given(details.Title), Given(details.Speciality), Given(details.Phone));
        FormerUnits = [.. details.FormerUnits.Select(former => former with { Unit = former.Unit.Trim() }).OrderByDescending(former => former.Until)];
    }

    public void LinkAccount(Guid? account) => AccountId = account;

    /// <param name="reason">Null lets panels call them again.</param>
    public void Deactivate(string? reason) => InactiveReason = Given(reason);

    /// <summary>The present unit or one of the former is that one, or a part of it.</summary>
    public bool HasWorkedAt(string unit) => InstitutionName.BelongsTo(Unit, unit) || FormerUnits.Any(former => InstitutionName.BelongsTo(former.Unit, unit));

    internal static bool IsSame(string one, string other) => InstitutionName.Fold(one) == InstitutionName.Fold(other);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
