using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>How much of a grant is owed in the end.</summary>
/// <param name="Amount">From nothing to all of it.</param>
/// <param name="Clause">That the answer rests on.</param>
/// <param name="Reason">Why not all of it, as the start of a sentence; null where all is.</param>
public sealed record Owing(Money Amount, ClauseKey Clause, string? Reason)
{
    /// <summary>It was paid, and is not owed by the table: whoever approves may leave some or all of it, with a reason.</summary>
    public bool IsForApproverToSettle { get; init; }

    public bool IsWhole => Reason is null;

    internal static Owing Whole(FundedGrant grant, ClauseKey clause) => new(grant.Amount, clause, null);

    internal static Owing Nothing(ClauseKey clause, string reason) => new(Money.Zero, clause, reason);
}
