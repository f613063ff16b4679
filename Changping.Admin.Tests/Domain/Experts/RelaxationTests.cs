using Changping.Domain.Experts;
using Changping.Domain.Policy;
using static Changping.Domain.Experts.RelaxableCriterion;
using static Changping.Domain.Experts.RelaxationGround;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>二（二）末段: proposed by one officer with grounds and evidence, decided by another person.</summary>
public sealed class RelaxationTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void What_was_proposed_is_kept_each_ground_and_criterion_once_and_in_order()
    {
        var proposal = Propose([UrgentlyNeeded, CoreIntellectualProperty, UrgentlyNeeded],
            [RelaxableCriterion.Experience, Qualification, RelaxableCriterion.Experience], " 专利 1 ");

        Assert.Equal([CoreIntellectualProperty, UrgentlyNeeded], proposal.Grounds);
        Assert.Equal([Qualification, RelaxableCriterion.Experience], proposal.Criteria);
        Assert.Equal(("专利 1", RelaxationState.Proposed, Cases.Officer, Day),
            (proposal.Evidence, proposal.State, proposal.Decision.PreparedBy, proposal.Decision.PreparedAt));
        Assert.Equal((null, null, null), (proposal.Decision.DecidedBy, proposal.Decision.DecidedAt, proposal.Decision.Reason));
    }

    [Fact]
    public void Without_ground_criterion_or_evidence_nothing_is_proposed()
    {
        var nomination = Nominations.Of(Day);
        Assert.Contains("1 项理由", Refusal(() => Propose(nomination, [], [Qualification], "专利 1")), StringComparison.Ordinal);
        Assert.Contains("要放宽的条件", Refusal(() => Propose(nomination, [MatureAchievement], [], "专利 1")), StringComparison.Ordinal);
        Assert.Contains("附证据", Refusal(() => Propose(nomination, [MatureAchievement], [Qualification], " ")), StringComparison.Ordinal);
        Assert.Empty(nomination.Relaxations);
    }

    [Fact]
    public void Where_the_policy_asks_for_two_grounds_the_same_twice_is_one_and_the_day_of_the_proposal_decides()
    {
        var strict = Policy20.InForce.With(Frame.RelaxationGroundsNeeded, "放宽条件所需理由数", "项", new(Policy20.IssuedOn, 1, Policy20.Numbered("甲")),
            new(Day, 2, Policy20.Numbered("乙")));

        var refusal = Assert.Throws<RuleViolationException>(() =>
            Propose(Nominations.Of(Day), [MatureAchievement, MatureAchievement], [Qualification], "专利 1", strict));
        Assert.Equal(Policy20.Numbered("乙").Key, refusal.Clause);
        Assert.Equal(2, Propose(Nominations.Of(Day), [MatureAchievement, UrgentlyNeeded], [Qualification], "专利 1", strict).Grounds.Count);
        Assert.Single(Propose(Nominations.Of(Day), [MatureAchievement], [Qualification], "专利 1", strict, Day.AddDays(-1)).Grounds);
    }

    [Theory]
    [InlineData(true, RelaxationState.Approved)]
    [InlineData(false, RelaxationState.Refused)]
    public void Another_person_decides_once_and_with_a_reason(bool approve, RelaxationState state)
    {
        var nomination = Nominations.Of(Day);
        var proposal = Propose(nomination, [MatureAchievement], [Qualification], "成果鉴定 1");

        Assert.Contains("另一人审批", Refusal(() => nomination.DecideRelaxation(1, approve: true, Cases.Officer, Day, "同意")), StringComparison.Ordinal);
        Assert.Contains("请填写审批意见", Refusal(() => nomination.DecideRelaxation(1, approve, Cases.Approver, Day, " ")), StringComparison.Ordinal);
        Assert.Equal(RelaxationState.Proposed, proposal.State);

        nomination.DecideRelaxation(1, approve, Cases.Approver, Day.AddDays(1), " 已核对 ");
        Assert.Equal((state, Cases.Approver, Day.AddDays(1), "已核对"),
            (proposal.State, proposal.Decision.DecidedBy, proposal.Decision.DecidedAt, proposal.Decision.Reason));
        Assert.Contains("已由 王负责 办理", Refusal(() => nomination.DecideRelaxation(1, !approve, Cases.Approver, Day, "再议")), StringComparison.Ordinal);
        Assert.Equal(state, proposal.State);
    }

    private static string Refusal(Action act)
    {
        var refusal = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Relaxation, refusal.Clause);
        return refusal.Reason;
    }

    private static Relaxation Propose(RelaxationGround[] grounds, RelaxableCriterion[] criteria, string evidence) =>
        Propose(Nominations.Of(Day), grounds, criteria, evidence);

    private static Relaxation Propose(
        Nomination nomination, RelaxationGround[] grounds, RelaxableCriterion[] criteria, string evidence, PolicyVersion? policy = null, DateOnly? on = null) =>
        nomination.ProposeRelaxation(grounds, evidence, criteria, policy ?? Policy20.InForce, Cases.Officer, on ?? Day, 1);
}
