using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Who was recommended and never hired is deleted after a time, unless something of theirs goes on or is kept for others.</summary>
public sealed class KeptPersonsTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PoolStepCase Free = new([], PoolPlace.None);

    [Theory]
    [InlineData(ProjectState.Draft, true)]
    [InlineData(ProjectState.Submitted, true)]
    [InlineData(ProjectState.Rejected, true)]
    [InlineData(ProjectState.InService, true)]
    [InlineData(ProjectState.Withdrawn, false)]
    public void A_project_keeps_its_expert_unless_it_was_withdrawn_before_any_review(ProjectState state, bool keeps) =>
        Assert.Equal(keeps, KeptPersons.ByProject.Compile()(ProjectCases.In(state)));

    [Fact]
    public void What_was_withdrawn_after_its_review_keeps_its_expert()
    {
        var reviewed = ProjectCases.In(ProjectState.Passed);
        ProjectCases.Take(reviewed, ProjectAction.Withdraw);
        Assert.Equal((ProjectState.Withdrawn, true), (reviewed.State, KeptPersons.ByProject.Compile()(reviewed)));
    }

    [Fact]
    public void Who_is_in_the_pool_or_waits_for_a_step_of_it_is_kept()
    {
        var keeps = KeptPersons.ByEntry.Compile();
        var nomination = Nominations.Of(Day);
        var entry = PoolEntry.Admit(Id.New<PoolEntryId>(), "2026-入库-0001", nomination,
            new Verdict(Day, "2.0", false, [new Finding(Policy20.Numbered("一"), Criterion.Institution, Outcome.Met, "事实")]), Cases.Officer, Day);
        Assert.True(keeps(entry));

        entry.ProposeStep(PoolAction.Leave, Free, "调离", Cases.Officer, Day);
        entry.DecideStep(1, true, Free, nomination, null, Cases.Approver, Day);
        Assert.Equal((PoolState.Left, false), (entry.State, keeps(entry)));

        entry.ProposeStep(PoolAction.Reenter, Free, "回来", Cases.Officer, Day);
        Assert.Equal((PoolState.Left, true), (entry.State, keeps(entry)));
    }

    [Fact]
    public void A_relaxation_that_waits_keeps_the_person_and_a_refused_one_does_not()
    {
        var keeps = KeptPersons.ByNomination.Compile();
        var nomination = Nominations.Of(Day);
        Assert.False(keeps(nomination));
        Nominations.Propose(nomination, Day);
        Assert.True(keeps(nomination));
        nomination.DecideRelaxation(1, false, Cases.Approver, Day, "证据不足");
        Assert.False(keeps(nomination));
        Nominations.Propose(nomination, Day);
        Assert.True(keeps(nomination));
    }

    [Fact]
    public void A_finding_on_two_records_keeps_both_while_it_or_its_undoing_waits()
    {
        var (keeps, facts) = (KeptPersons.ByCase.Compile(), new PersonCaseFacts([], []));
        var (first, second) = (Expert("1"), Expert("2"));
        var found = new PersonCase(Id.New<PersonCaseId>(), first, second, first.Id, facts, "核对了证件", Cases.Officer, Day);
        Assert.True(keeps(found));
        found.Decide(true, second, [], facts, null, Cases.Approver, Day);
        Assert.False(keeps(found));
        found.ProposeUndoing(facts, "有误", Cases.Officer, Day);
        Assert.True(keeps(found));
        found.DecideUndoing(false, second, [], facts, "无误", Cases.Approver, Day);
        Assert.False(keeps(found));

        var refused = new PersonCase(Id.New<PersonCaseId>(), first, second, null, facts, "同名", Cases.Officer, Day);
        refused.Decide(false, second, [], facts, "不明", Cases.Approver, Day);
        Assert.False(keeps(refused));
    }

    private static Expert Expert(string last) => new(
        Id.New<ExpertId>(), "2026-专家-000" + last, IdentityDocument.Parse(IdentityDocumentKind.Passport, "E1234567" + last),
        new PersonalDetails("赵一", null, null, "中国", null, null));
}
