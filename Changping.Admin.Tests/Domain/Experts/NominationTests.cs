using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>三（一）, 二（二）末段: what may still be done to a nomination, and by whom.</summary>
public sealed class NominationTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void It_is_corrected_until_the_pool_rests_on_it()
    {
        var nomination = Nominations.Of(Day);
        var corrected = Nominations.Facts with { Post = "院长" };
        nomination.Correct(corrected, Cases.Officer);
        Assert.Equal(("院长", Day, false), (nomination.Facts.Post, nomination.NominatedOn, nomination.IsAdmitted));

        nomination.MarkAdmitted();
        Assert.True(nomination.IsAdmitted);
        Refused("已入库，推荐内容不可再改", Clauses.TalentPool, () => nomination.Correct(Nominations.Facts, Cases.Officer));
        Assert.Same(corrected, nomination.Facts);
    }

    [Fact]
    public void Once_admitted_nothing_is_relaxed_decided_or_admitted_again()
    {
        var nomination = Nominations.Of(Day);
        Nominations.Propose(nomination, Day);
        nomination.MarkAdmitted();

        Refused("不需要放宽", Clauses.TalentPool, () => Nominations.Propose(nomination, Day));
        Refused("放宽申请不能再办理", Clauses.TalentPool, () => nomination.DecideRelaxation(1, true, Cases.Approver, Day, "同意"));
        Refused("不能重复入库", Clauses.TalentPool, nomination.MarkAdmitted);
        Assert.Equal(RelaxationState.Proposed, nomination.Relaxations[0].State);
    }

    [Fact]
    public void One_proposal_waits_at_a_time_and_the_next_gets_the_next_number()
    {
        var nomination = Nominations.Of(Day);
        Assert.Equal(1, Nominations.Propose(nomination, Day).Number);
        Refused("已有一件放宽申请待审批", Clauses.Relaxation, () => Nominations.Propose(nomination, Day));
        Assert.Single(nomination.Relaxations);

        nomination.DecideRelaxation(1, false, Cases.Approver, Day, "证据不足");
        Assert.Equal(2, Nominations.Propose(nomination, Day).Number);
        nomination.DecideRelaxation(2, true, Cases.Approver, Day, "同意");
        Assert.Equal([RelaxationState.Refused, RelaxationState.Approved], nomination.Relaxations.Select(one => one.State));
    }

    [Fact]
    public void A_proposal_that_is_not_there_is_not_decided()
    {
        var nomination = Nominations.Of(Day);
        Nominations.Propose(nomination, Day);

        Refused("没有第 2 号放宽申请", Clauses.Relaxation, () => nomination.DecideRelaxation(2, true, Cases.Approver, Day, "同意"));
    }

    [Fact]
    public void While_nothing_rests_on_it_it_is_taken_back()
    {
        var nomination = Nominations.Of(Day);
        Assert.Null(nomination.WhyNotWithdraw([]));
        Stays(nomination, Clauses.TalentPool, "之上已有2 个附件、1 条对接", "2 个附件", "1 条对接");

        Nominations.Propose(nomination, Day);
        nomination.DecideRelaxation(1, false, Cases.Approver, Day, "证据不足");
        Assert.Null(nomination.WhyNotWithdraw([]));

        Nominations.Propose(nomination, Day);
        Stays(nomination, Clauses.Relaxation, "放宽申请待审批", "2 个附件");
        nomination.DecideRelaxation(2, true, Cases.Approver, Day, "同意");
        Stays(nomination, Clauses.Relaxation, "放宽已由两人办结");

        nomination.MarkAdmitted();
        Stays(nomination, Clauses.TalentPool, "请先办理撤销入库");
    }

    private static void Stays(Nomination nomination, ClauseKey clause, string why, params string[] resting)
    {
        var blocker = nomination.WhyNotWithdraw(resting);
        Assert.Equal(clause, blocker?.Clause);
        Assert.Contains(why, blocker!.Message, StringComparison.Ordinal);
    }

    private static void Refused(string why, ClauseKey clause, Action act)
    {
        var refusal = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(clause, refusal.Clause);
        Assert.Contains(why, refusal.Reason, StringComparison.Ordinal);
    }
}
