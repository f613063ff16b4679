using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>A person as registers know them.</summary>
/// <param name="Unit">Null where no nomination is on file.</param>
public sealed record KnownPerson(string Name, string? Phone, string? Unit);

/// <summary>Somebody who leads another project of the same company.</summary>
public sealed record OtherLead(string ProjectNumber, KnownPerson Leader);

/// <summary>Whose interests a project touches. The expert's unit is the sending institution.</summary>
public sealed record ProjectParties(ProjectId Id, string Number, string Enterprise, KnownPerson Expert, IReadOnlyList<OtherLead> OtherLeads);

/// <summary>回避, as far as it can be computed. Pure; told the round's date.</summary>
public static class ConflictCheck
{
    /// <summary>So many years after the last day at a unit a reviewer still keeps out.</summary>
    public const int Years = 3;

    /// <returns>Empty where nothing is known.</returns>
    public static IReadOnlyList<ConflictOfInterest> Of(Reviewer reviewer, ProjectParties project, DateOnly on)
    {
        var found = new List<ConflictOfInterest>();
        if (IsSamePerson(reviewer, project.Expert))
        {
            found.Add(new(ConflictGround.IsExpert, $"本人即科技副总 {project.Expert.Name}"));
        }

        if (project.Expert.Unit is { } institution && Employment(reviewer, institution, on) is { } sent)
        {
            found.Add(new(ConflictGround.AtInstitution, $"{sent}推荐单位 {institution}"));
        }

        if (Employment(reviewer, project.Enterprise, on) is { } employed)
        {
            found.Add(new(ConflictGround.AtEnterprise, $"{employed}合作企业 {project.Enterprise}"));
        }

        found.AddRange(project.OtherLeads.Where(other => IsSamePerson(reviewer, other.Leader))
            .Select(other => new ConflictOfInterest(ConflictGround.LeadsAnother, $"承担该企业的另一项目 {other.ProjectNumber}")));
        return found;
    }

    /// <summary>The last day on which somebody who left a unit still keeps out of its projects: three whole years, counted from the day after.</summary>
    public static DateOnly LastDayOfRecusal(DateOnly until) => Anniversary.Period(until.AddDays(1), Years).End;

    private static string? Employment(Reviewer reviewer, string unit, DateOnly on)
    {
        if (InstitutionName.BelongsTo(reviewer.Unit, unit))
        {
            return "现任职于";
        }

        var left = reviewer.FormerUnits.Where(former => InstitutionName.BelongsTo(former.Unit, unit)).Select(former => former.Until).DefaultIfEmpty().Max();
        return left != default && on <= LastDayOfRecusal(left) ? $"三年内（至 {left:yyyy-MM-dd}）曾任职于" : null;
    }

    /// <summary>The same name alone is no proof: the phone number or a unit must be the same too.</summary>
    private static bool IsSamePerson(Reviewer reviewer, KnownPerson person) =>
        Reviewer.IsSame(reviewer.Name, person.Name)
        && (IsSamePhone(reviewer.Phone, person.Phone) || (person.Unit is { } unit && reviewer.HasWorkedAt(unit)));

    /// <summary>However it was typed: width, blanks, brackets and dashes are no difference.</summary>
    private static bool IsSamePhone(string? one, string? other) => one is not null && other is not null && Dialled(one) == Dialled(other);

    private static string Dialled(string phone) =>
        (PhoneNumber.TryParse(phone, out var known, out _) ? known.Text : phone.Trim()).Replace("-", "", StringComparison.Ordinal);
}
