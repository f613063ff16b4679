using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Openings;

/// <summary>A line of 期初.</summary>
/// <param name="IsEarlier">Established before the policy's first day.</param>
public sealed record RegisteredRow(
    ProjectId Id, string Number, string Title, string Enterprise, string Expert, DateOnly EstablishedOn, DateOnly? Start, Money Subsidy, int Months,
    Money Commercialisation, PrizeGrade? Prize, bool IsConfirmed, string? PreparedBy, bool IsEarlier)
{
    public OpeningBalance Before => new() { Subsidy = Subsidy, AllowanceMonths = Months, Commercialisation = Commercialisation, Prize = Prize };
}

/// <summary>What whoever confirms a registered project looks at.</summary>
/// <param name="Missing">What is not on file; each wants a reason.</param>
/// <param name="WhyNot">Why the viewer may not confirm it; null where they may.</param>
/// <param name="HasGrants">Its figures stand.</param>
public sealed record RegisteredView(CooperationProject Project, IReadOnlyList<Blocker> Missing, Blocker? WhyNot, bool HasGrants);
