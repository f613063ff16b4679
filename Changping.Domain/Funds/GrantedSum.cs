using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>All that a project has of one instrument, as far as its cap asks.</summary>
/// <param name="ServiceStart">The first day of service that was granted for.</param>
/// <param name="Count">Of the live grants.</param>
/// <param name="Most">The largest live grant.</param>
/// <param name="AppliedOn">The days of the applications granted; empty for what is not applied for.</param>
public sealed record GrantedSum(ProjectField Field, DateOnly EstablishedOn, DateOnly ServiceStart, int Count, Money Most,
    IReadOnlyCollection<DateOnly> AppliedOn)
{
    /// <summary>Reading 0040: counts in the cap.</summary>
    public OpeningBalance Opening { get; init; } = OpeningBalance.None;
}
