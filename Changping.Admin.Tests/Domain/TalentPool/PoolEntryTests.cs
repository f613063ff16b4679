using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using static Changping.Domain.Eligibility.Outcome;

namespace Changping.Admin.Tests.Domain.TalentPool;

/// <summary>三（一）: only an eligible nomination enters the pool, once, and the entry keeps what it rested on.</summary>
public sealed class PoolEntryTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData(Met)]
    [InlineData(Relaxed)]
    public void An_eligible_nomination_is_admitted_with_its_verdict(Outcome outcome)
    {
        var (nomination, verdict, id) = (Nominations.Of(Day), Of(Met, outcome), Id.New<PoolEntryId>());
        var entry = PoolEntry.Admit(id, "2026-入库-0001", nomination, verdict, Cases.Officer, Day.AddDays(1));

        Assert.True(nomination.IsAdmitted);
        Assert.Equal((id, "2026-入库-0001", nomination.Id, nomination.ExpertId), (entry.Id, entry.Number, entry.NominationId, entry.ExpertId));
        Assert.Equal((verdict, Cases.Officer, Day.AddDays(1)), (entry.Verdict, entry.AdmittedBy, entry.AdmittedOn));
    }

    [Theory]
    [InlineData("不能入库：工作经历年限不满足，补二", Met, NotMet)]
    [InlineData("不能入库：工作经历年限待核，补二", Relaxed, Unknown)]
    [InlineData("不能入库：派出单位范围待核，补一", Unknown, NotMet)]
    [InlineData("不能入库：派出单位范围不满足，补一", NotMet, Met)]
    public void What_is_not_eligible_stays_out_and_the_first_gap_is_named(string why, params Outcome[] outcomes)
    {
        var nomination = Nominations.Of(Day);
        var refusal = Assert.Throws<RuleViolationException>(() => Admit(nomination, Of(outcomes)));

        Assert.Equal(why, refusal.Reason);
        Assert.Equal(outcomes[0] is NotMet or Unknown ? Clauses.SendingInstitutions : Clauses.WorkExperience, refusal.Clause);
        Assert.False(nomination.IsAdmitted);
    }

    [Fact]
    public void The_same_nomination_is_not_admitted_twice()
    {
        var nomination = Nominations.Of(Day);
        Admit(nomination, Of(Met, Met));

        Assert.Contains("不能重复入库", Assert.Throws<RuleViolationException>(() => Admit(nomination, Of(Met, Met))).Reason, StringComparison.Ordinal);
    }

    public static TheoryData<PoolState, Overall?> EveryStanding()
    {
        var all = new TheoryData<PoolState, Overall?>();
        foreach (var state in Enum.GetValues<PoolState>())
        {
            foreach (var newer in (Overall?[])[null, .. Enum.GetValues<Overall>()])
            {
                all.Add(state, newer);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(EveryStanding))]
    public void What_the_database_is_asked_and_what_the_page_says_is_one_judgement(PoolState state, Overall? newer)
    {
        var (facts, standing) = (new PoolFacts { State = state, Newer = newer }, PoolStandings.Of(state, newer));
        var place = new PoolPlace(state, newer is { } overall ? new NewerWord("2026-推荐-0009", Day, overall) : null);
        var inPool = standing is not (PoolStanding.NotAdmitted or PoolStanding.Left);
        Assert.Equal((inPool, inPool && standing != PoolStanding.InPool, standing == PoolStanding.Left),
            (PoolStandings.IsAdmitted.Compile()(facts), PoolStandings.IsFlagged.Compile()(facts), PoolStandings.HasLeft.Compile()(facts)));
        Assert.Equal(PoolStandings.MayBeNamed.Compile()(facts), place.WhyNotMatched() is null);
        Assert.Equal(place.WhyNotMatched() is null, place.WhyNoProject() is null);
    }

    private static PoolEntry Admit(Nomination nomination, Verdict verdict) =>
        PoolEntry.Admit(Id.New<PoolEntryId>(), "2026-入库-0001", nomination, verdict, Cases.Officer, Day);

    private static Verdict Of(params Outcome[] outcomes) => new(Day, "2.0", false,
    [
        new Finding(Policy20.InForce.Cite(Clauses.SendingInstitutions), Criterion.Institution, outcomes[0], "事实一", "补一"),
        new Finding(Policy20.InForce.Cite(Clauses.WorkExperience), Criterion.Experience, outcomes[1], "事实二", "补二"),
    ]);
}
