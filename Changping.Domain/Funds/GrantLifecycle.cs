using Changping.Domain.Policy;
using static Changping.Domain.Funds.GrantState;
using static Changping.Domain.Funds.GrantStep;

namespace Changping.Domain.Funds;

public enum GrantState
{
    /// <summary>Decided by two persons outside a batch, such as a prize; it holds budget and waits for a batch.</summary>
    Awarded,

    /// <summary>In a batch that waits for its approval; it holds budget.</summary>
    Committed,

    /// <summary>Its batch is approved: the finance bureau is told to pay.</summary>
    Instructed,

    /// <summary>The finance bureau confirmed it. Never changed: a correction is an opposite grant.</summary>
    Paid,

    /// <summary>The bank sent it back; it still holds budget and waits for another batch.</summary>
    Returned,

    /// <summary>Paid once, and recovered whole by opposite grants; the claim may be paid anew.</summary>
    Reversed,

    /// <summary>Its batch was sent back, or its award revoked; the claim is free again.</summary>
    Released,
}

public enum GrantStep
{
    EnterBatch,
    ApproveBatch,
    SendBatchBack,
    ConfirmPaid,
    ConfirmReturned,
    Reverse,
    Revoke,

    /// <summary>The bank's answer was wrong: it was paid after all.</summary>
    CorrectToPaid,

    /// <summary>The bank's answer was wrong: it came back after all.</summary>
    CorrectToReturned,
}

/// <param name="To">Null: back to where it was before the batch.</param>
public sealed record GrantTransition(GrantState From, GrantStep Step, GrantState? To);

/// <summary>All moves of a grant there are; the aggregate and the statements that move a whole batch are read off this table.</summary>
public static class GrantLifecycle
{
    public static readonly IReadOnlyList<GrantTransition> Table =
    [
        new(Awarded, EnterBatch, Committed),
        new(Awarded, Revoke, Released),
        new(Committed, ApproveBatch, Instructed),
        new(Committed, SendBatchBack, null),
        new(Instructed, ConfirmPaid, Paid),
        new(Instructed, ConfirmReturned, Returned),
        new(Returned, EnterBatch, Committed),
        new(Returned, Revoke, Released),
        new(Paid, GrantStep.Reverse, Reversed),
        new(Returned, CorrectToPaid, Paid),
        new(Released, CorrectToPaid, Paid),
        new(Paid, CorrectToReturned, Returned),
    ];

    /// <exception cref="RuleViolationException">The table has no such move.</exception>
    public static GrantTransition Require(GrantState from, GrantStep step) =>
        Table.FirstOrDefault(row => row.From == from && row.Step == step)
        ?? throw new RuleViolationException(Clauses.Budget, $"该笔资金{from.ChineseName()}，不能再变更");

    /// <summary>The one state from which a step of a whole batch goes.</summary>
    public static GrantTransition Of(GrantStep step) => Table.Single(row => row.Step == step);

    /// <summary>States in which a claim is taken: nobody may reckon it a second time.</summary>
    public static bool IsLive(this GrantState state) => state is not (Released or Reversed);

    public static string ChineseName(this GrantState state) => ClaimStates.Of(state).ChineseName();
}
