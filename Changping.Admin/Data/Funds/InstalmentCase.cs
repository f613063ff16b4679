using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Data.Funds;

/// <summary>What the instalments of a project's subsidy are reckoned from.</summary>
internal sealed record InstalmentCase(
    ProjectId ProjectId, ExpertId ExpertId, Money Cost, ProjectField Field, string PolicyVersion, DateOnly EstablishedOn, DateOnly? SignedOn, DateRange Service,
    ProjectState State);

/// <summary>An instalment whose day has come and that no live grant covers.</summary>
/// <param name="Calculation">Null where the policy says nothing; a blocker then tells.</param>
/// <param name="SubsidisedProject">四（二）5: the number of the project that was subsidised in the same service period.</param>
internal sealed record DueInstalment(
    int Number, int Parts, CalendarMonth Payable, Domain.Funding.Calculation? Calculation, IReadOnlyList<string> Blockers, string? SubsidisedProject)
{
    /// <summary>What it waits for, among its blockers; null where it waits for nothing.</summary>
    public Domain.Funding.SubsidyGap? Gap { get; init; }
}
