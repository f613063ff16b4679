using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

/// <summary>
/// The account of one payee and a change of it that waits for a second person. The first account is checked by whoever approves the
/// first batch; every later one changes only when another person confirms it.
/// </summary>
public sealed class PayeeAccountFile
{
    private static readonly Blocker NothingWaits = new(Clauses.Budget, "没有待复核的账户变更，可能已由他人办理");

    public PayeeAccount? Current { get; private set; }

    public PayeeAccount? Proposed { get; private set; }

    public ActingPerson? ProposedBy { get; private set; }

    /// <summary>The day on which a second person confirmed the current account; null for a first account.</summary>
    public DateOnly? ChangedOn { get; private set; }

    public bool AwaitsConfirmation => Proposed is not null;

    /// <summary>Enters the first account, or proposes a change of it.</summary>
    public void Enter(PayeeAccount account, ActingPerson by)
    {
        if (Current is null)
        {
            Current = account;
        }
        else if (Current == account)
        {
            (Proposed, ProposedBy) = (null, null);
        }
        else if (Proposed != account)
        {
            (Proposed, ProposedBy) = (account, by);
        }

        // Proposed once more unchanged, it stays the first proposer's: otherwise they could confirm their own account after somebody repeated it.
    }

    /// <returns>Null where a change waits that this person may confirm.</returns>
    public Blocker? WhyNotConfirm(ActingPerson by) => ProposedBy is { } proposer
        ? TwoPersons.WhyNot([proposer], by, Clauses.Budget, "账户变更")
        : NothingWaits;

    /// <exception cref="RuleViolationException">Nothing waits, or the same person proposed it.</exception>
    public void Confirm(ActingPerson by, DateOnly on)
    {
        if (WhyNotConfirm(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        (Current, Proposed, ProposedBy, ChangedOn) = (Proposed, null, null, on);
    }

    /// <exception cref="RuleViolationException">Nothing waits.</exception>
    public void Refuse()
    {
        if (ProposedBy is null)
        {
            throw NothingWaits.Refusal();
        }

        (Proposed, ProposedBy) = (null, null);
    }
}
