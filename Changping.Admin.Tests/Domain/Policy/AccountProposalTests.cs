using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>What of an account takes two persons is decided by neither who proposed it nor whose account it is.</summary>
public sealed class AccountProposalTests
{
    private static readonly ActingPerson Proposer = new(Guid.NewGuid(), "周管理"), Holder = new(Guid.NewGuid(), "李经办（lijingban）"),
    Other = new(Guid.NewGuid(), "王负责");
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Another_person_confirms_it_once()
    {
        var proposal = New(AccountStep.Roles);
        Assert.Equal("李经办（lijingban）的授予角色由 周管理 本人经办，须由另一人审批", proposal.WhyNotDecide(Proposer)!.Message);
        Assert.Equal("李经办（lijingban）的授予角色涉及您本人的账号，须由另一人确认", proposal.WhyNotDecide(Holder)!.Message);
        Assert.Throws<RuleViolationException>(() => proposal.Decide(true, Proposer, At, null));
        Assert.Throws<RuleViolationException>(() => proposal.Decide(true, Holder, At, null));
        Assert.Equal(AccountProposalState.Proposed, proposal.State);

        proposal.Decide(true, Other, At, null);
        Assert.Equal((AccountProposalState.Confirmed, Other), (proposal.State, proposal.Decision.DecidedBy));
        Assert.Contains("已由 王负责 办理（已确认）", proposal.WhyNotDecide(Holder)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_sent_back_with_a_reason_by_another_and_taken_back_without_by_who_proposed_it()
    {
        var proposal = New(AccountStep.Reset);
        Assert.NotNull(proposal.WhyNotTakeBack(Other));
        Assert.Throws<RuleViolationException>(() => proposal.Decide(false, Other, At, " "));
        Assert.Throws<RuleViolationException>(() => proposal.Decide(false, Holder, At, "不需要"));
        proposal.Decide(false, Other, At, "不需要");
        Assert.Equal((AccountProposalState.Refused, "不需要"), (proposal.State, proposal.Decision.Reason));

        var own = New(AccountStep.Reset);
        Assert.Null(own.WhyNotTakeBack(Proposer));
        own.Decide(false, Proposer, At, null);
        Assert.True(own.Decision.WasTakenBack);
    }

    private static AccountProposal New(AccountStep step) => new(Id.New<AccountProposalId>(), step, Holder, ["Officer"], ["Approver"], Proposer, At);
}
