using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

/// <summary>
/// The account of one payee and a change of it that waits for a second person. The first account in the payee's own name is checked by whoever
/// approves the first batch; one in another name, and every later one, counts only when another person confirmed it.
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

    /// <summary>Enters the first account, or proposes a change of it; a first one in another name waits for a second person too (reading 0041).</summary>
    /// <param name="owner">The payee's own name.</param>
    public void Enter(PayeeAccount account, string owner, ActingPerson by)
    {
        if (Current is null && !IsInOtherName(account, owner))
        {
            (Current, Proposed, ProposedBy) = (account, null, null);
        }
        else if (Current == account && (ChangedOn is not null || !IsInOtherName(account, owner)))
        {
            (Proposed, ProposedBy) = (null, null);
        }
        else if (Proposed != account)
        {
            (Proposed, ProposedBy) = (account, by);
        }

        // Proposed once more unchanged, it stays the first proposer's: otherwise they could confirm their own account after somebody repeated it.
    }

    /// <summary>False of an account that a register repeats, be it in force or waiting: that says nothing about the one or the other.</summary>
    public bool IsNews(PayeeAccount account) => !account.IsSame(Current) && !account.IsSame(Proposed);

    /// <summary>Proposes an account that a register brought, the first one included: nobody has looked at it yet.</summary>
    public void Propose(PayeeAccount account, ActingPerson by)
    {
        if (IsNews(account))
        {
            (Proposed, ProposedBy) = (account, by);
        }
    }

    /// <summary>Whether an account is in another name than the payee's own.</summary>
    public static bool IsInOtherName(PayeeAccount account, string owner) => InstitutionName.Fold(account.AccountName) != InstitutionName.Fold(owner);

    /// <summary>五（一）2, reading 0041: what stands in the way of paying to the account of this payee.</summary>
    /// <returns>Null where money may go there.</returns>
    public Blocker? WhyNotPay(string owner) => WhyNotPay(owner, Current, AwaitsConfirmation, ChangedOn);

    /// <inheritdoc cref="WhyNotPay(string)"/>
    /// <param name="confirmedOn">The day on which a second person confirmed the account; null for one that only its first enterer saw.</param>
    public static Blocker? WhyNotPay(string owner, PayeeAccount? current, bool awaitsConfirmation, DateOnly? confirmedOn) =>
        awaitsConfirmation ? new(Clauses.Budget, $"{owner}的账户{(current is null ? "" : "变更")}待另一人复核")
        : current is null ? new(Clauses.Budget, $"未登记{owner}的银行账户，请先登记")
        : confirmedOn is null && IsInOtherName(current, owner)
            ? new(Clauses.Budget, $"账户户名“{current.AccountName}”与收款方{owner}不一致，请上传证明后重新登记，由另一人复核")
        : null;

    /// <param name="owner">The payee's own name.</param>
    /// <param name="proofs">Attachments of the payee, which must show why an account is in another name.</param>
    /// <returns>Null where a change waits that this person may confirm.</returns>
    public Blocker? WhyNotConfirm(ActingPerson by, string owner, int proofs) =>
        ProposedBy is not { } proposer || Proposed is not { } proposed ? NothingWaits
        : TwoPersons.WhyNot([proposer], by, Clauses.Budget, "账户变更")
            ?? (LacksProof(owner, proofs)
                ? new(Clauses.Budget, $"户名“{proposed.AccountName}”与收款方{owner}不一致，请先上传证明（附件）再复核")
                : null);

    /// <summary>What waits is in another name, and nothing shows why: nobody can confirm it yet.</summary>
    /// <param name="owner">The payee's own name.</param>
    /// <param name="proofs">Attachments of the payee.</param>
    public bool LacksProof(string owner, int proofs) => proofs == 0 && Proposed is not null && IsInOtherName(Proposed, owner);

    /// <returns>Null where this person may take back the change they proposed.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => ProposedBy is not { } proposer ? NothingWaits
        : proposer.Id == by.Id ? null : new(Clauses.Budget, $"账户变更由 {proposer.Name} 提出，只能由其本人撤回");

    /// <param name="owner">The payee's own name.</param>
    /// <param name="proofs">Attachments of the payee.</param>
    /// <exception cref="RuleViolationException">Nothing waits, the same person proposed it, or another name without proof.</exception>
    public void Confirm(ActingPerson by, DateOnly on, string owner, int proofs)
    {
        if (WhyNotConfirm(by, owner, proofs) is { } blocker)
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
