using Changping.Domain.Common;

namespace Changping.Domain.Policy;

public readonly record struct AccountProposalId(Guid Value) : IId<AccountProposalId>
{
    public static AccountProposalId From(Guid value) => new(value);
}

/// <summary>What of an account takes two persons.</summary>
public enum AccountStep
{
    /// <summary>Roles that decide, administer or audit.</summary>
    Roles,

    /// <summary>A new password for the holder of such roles.</summary>
    Reset,
}

public enum AccountProposalState
{
    Proposed,
    Confirmed,
    Refused,
}

public static class AccountProposals
{
    public static string ChineseName(this AccountStep step) => step switch
    {
        AccountStep.Roles => "授予角色",
        AccountStep.Reset => "重置密码",
    };

    public static string ChineseName(this AccountProposalState state) => state switch
    {
        AccountProposalState.Proposed => "待确认",
        AccountProposalState.Confirmed => "已确认",
        AccountProposalState.Refused => "已退回",
    };
}

/// <summary>
/// A step on an account that one administrator proposes and another person confirms. Whose account it is decides on it as little as who proposed it.
/// </summary>
public sealed class AccountProposal
{
    private AccountProposal()
    {
    }

    /// <param name="account">Whose it is, with the name as the screen shows it.</param>
    /// <param name="held">The roles that the account has now.</param>
    /// <param name="roles">Those it is to have; the same where the step is another.</param>
    public AccountProposal(
        AccountProposalId id, AccountStep step, ActingPerson account, IReadOnlyList<string> held, IReadOnlyList<string> roles, ActingPerson by,
        DateTimeOffset at)
    {
        (Id, Step, UserId, Holder, Held, Roles) = (id, step, account.Id, account.Name, held, roles);
        Decision.Prepare(by, at);
    }

    public AccountProposalId Id { get; private set; }

    public AccountStep Step { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>Name and sign-in name as they were.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>The names of the roles at the time of the proposal: another's change meanwhile is not overwritten.</summary>
    public IReadOnlyList<string> Held { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public AccountProposalState State { get; private set; }

    public Decision<DateTimeOffset> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter =>
        new(Clauses.Interpretation, $"{Holder}的{Step.ChineseName()}", State.ChineseName(), State == AccountProposalState.Proposed);

    /// <returns>Null where this person may confirm now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => State == AccountProposalState.Proposed && by.Id == UserId
        ? new(Clauses.Interpretation, $"{Matter.Name}涉及您本人的账号，须由另一人确认")
        : Decision.WhyNot(Matter, by);

    /// <returns>Null where this person may take back what they proposed.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <exception cref="RuleViolationException">Decided already, by who proposed it, by whose account it is, or sent back without a reason.</exception>
    public void Decide(bool confirm, ActingPerson by, DateTimeOffset at, string? reason)
    {
        if ((confirm || WhyNotTakeBack(by) is not null) && WhyNotDecide(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        Decision.Settle(Matter, confirm, by, at, reason, "请填写退回的原因");
        State = confirm ? AccountProposalState.Confirmed : AccountProposalState.Refused;
    }
}
