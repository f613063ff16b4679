using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.TalentPool;

/// <summary>Reading 0046: who leaves the pool, comes back or was never to be in it: proposed by one, confirmed by another.</summary>
public sealed class PoolStepTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PoolStepCase Free = new([], PoolPlace.None);

    private readonly Nomination _nomination = Nominations.Of(Day);
    private readonly PoolEntry _entry;

    public PoolStepTests() => _entry = PoolEntry.Admit(
        Id.New<PoolEntryId>(), "2026-入库-0001", _nomination,
        new Verdict(Day, "2.0", false, [new Finding(Policy20.Numbered("一"), Criterion.Institution, Outcome.Met, "事实")]), Cases.Officer, Day);

    [Fact]
    public void A_step_keeps_its_reason_and_waits_alone()
    {
        var step = _entry.ProposeStep(PoolAction.Leave, Free, " 调离 ", Cases.Officer, Day);
        Assert.Equal((1, PoolAction.Leave, "调离", PoolStepState.Proposed), (step.Number, step.Action, step.Reason, step.State));
        Assert.Same(step, _entry.WaitingStep);
        Assert.Equal((PoolState.Admitted, null, null), (_entry.State, _entry.DepartedOn, _entry.LeftBecause));
        Refused("李经办于 2026-11-23 提出的“出库”尚待确认", () => _entry.ProposeStep(PoolAction.UndoAdmission, Free, "误入", Cases.Approver, Day));
        Assert.Single(_entry.Steps);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_step_has_a_reason(string? reason) => Refused("须填写原因", () => _entry.ProposeStep(PoolAction.Leave, Free, reason, Cases.Officer, Day));

    [Fact]
    public void Another_person_confirms_that_somebody_left()
    {
        _entry.ProposeStep(PoolAction.Leave, Free, "调离", Cases.Officer, Day);
        Assert.NotNull(_entry.WaitingStep!.WhyNotDecide(Cases.Officer));
        Assert.Null(_entry.WaitingStep.WhyNotDecide(Cases.Approver));
        Refused("另一人", () => Decide(1, true, Cases.Officer));
        Refused("没有第 2 号提议", () => Decide(2, true, Cases.Approver));
        var step = _entry.DecideStep(1, true, Free, _nomination, null, Cases.Approver, Day.AddDays(1));
        Assert.Equal((PoolStepState.Confirmed, PoolState.Left, Day.AddDays(1), "调离"), (step.State, _entry.State, _entry.DepartedOn!.Value, _entry.LeftBecause));
        Assert.True(_nomination.IsAdmitted);
        Refused("已出库，不能出库", () => _entry.ProposeStep(PoolAction.Leave, Free, "再次", Cases.Officer, Day));
        Refused("王负责", () => Decide(1, true, Cases.Approver));
    }

    [Fact]
    public void What_was_built_on_the_admission_hinders_no_leaving()
    {
        _entry.ProposeStep(PoolAction.Leave, new(["项目"], PoolPlace.None), "调离", Cases.Officer, Day);
        _entry.DecideStep(1, true, new(["项目"], PoolPlace.None), _nomination, null, Cases.Approver, Day);
        Assert.Equal(PoolState.Left, _entry.State);
    }

    [Fact]
    public void Sent_back_nothing_changes_and_whoever_proposed_it_takes_it_back_without_a_reason()
    {
        var step = _entry.ProposeStep(PoolAction.Leave, Free, "调离", Cases.Officer, Day);
        Refused("退回的原因", () => Decide(1, false, Cases.Approver));
        Assert.Null(step.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(step.WhyNotTakeBack(Cases.Approver));
        Decide(1, false, Cases.Officer);
        Assert.Equal((PoolStepState.Refused, true, PoolState.Admitted, null), (step.State, step.Decision.WasTakenBack, _entry.State, _entry.WaitingStep));
        Assert.Equal(2, _entry.ProposeStep(PoolAction.Leave, Free, "调离", Cases.Officer, Day).Number);
    }

    [Fact]
    public void Who_left_comes_back_and_leaves_with_another_reason()
    {
        Take(PoolAction.Leave, "调离");
        Take(PoolAction.Reenter, "误出库");
        Assert.Equal((PoolState.Admitted, null, null), (_entry.State, _entry.DepartedOn, _entry.LeftBecause));
        Take(PoolAction.Leave, "退休");
        Assert.Equal((PoolState.Left, "退休"), (_entry.State, _entry.LeftBecause));
        Decide(_entry.ProposeStep(PoolAction.Reenter, Free, "再试", Cases.Officer, Day).Number, false, Cases.Officer);
        Assert.Equal("退休", _entry.LeftBecause);
    }

    [Fact]
    public void Who_did_not_leave_does_not_come_back() => Refused("在库，不能", () => _entry.ProposeStep(PoolAction.Reenter, Free, "误", Cases.Officer, Day));

    [Fact]
    public void What_followed_the_leaving_keeps_it_from_being_undone()
    {
        Take(PoolAction.Leave, "调离");
        Refused("出库之后已有 新的入库", () => _entry.ProposeStep(PoolAction.Reenter, new(["新的入库"], PoolPlace.None), "误", Cases.Officer, Day));
        Refused("不能恢复入库", () => _entry.ProposeStep(PoolAction.Reenter, new([], new(PoolState.Left, Word(Overall.Ineligible))), "误", Cases.Officer, Day));
        _entry.ProposeStep(PoolAction.Reenter, Free, "误", Cases.Officer, Day);
        Refused("出库之后已有 新的入库", () => _entry.DecideStep(2, true, new(["新的入库"], PoolPlace.None), _nomination, null, Cases.Approver, Day));
        Assert.Equal(PoolState.Left, _entry.State);
    }

    [Fact]
    public void An_admission_that_nothing_rests_on_is_undone_and_its_nomination_is_open_again()
    {
        Take(PoolAction.UndoAdmission, "误入");
        Assert.Equal((PoolState.Undone, false, null), (_entry.State, _nomination.IsAdmitted, _entry.DepartedOn));
        Refused("入库已撤销，不能", () => _entry.ProposeStep(PoolAction.Leave, Free, "调离", Cases.Officer, Day));
    }

    [Fact]
    public void An_admission_that_something_rests_on_is_not_undone_and_says_how_much()
    {
        Refused("入库之后已有 项目，入库不能撤销", () => _entry.ProposeStep(PoolAction.UndoAdmission, new(["项目"], PoolPlace.None), "误", Cases.Officer, Day));
        Refused("已有 项目 等 2 件，入库不能撤销", () => _entry.ProposeStep(PoolAction.UndoAdmission, new(["项目", "意向"], PoolPlace.None), "误", Cases.Officer, Day));
        Assert.NotNull(_entry.WhyNotPropose(PoolAction.UndoAdmission, new(["项目"], PoolPlace.None)));
        Assert.Null(_entry.WhyNotPropose(PoolAction.UndoAdmission, Free));
    }

    [Fact]
    public void A_later_admission_stands_for_the_expert_until_it_is_taken_back()
    {
        _entry.StandAgain();
        Assert.Equal(PoolState.Admitted, _entry.State);
        _entry.Renew();
        Assert.Equal(PoolState.Renewed, _entry.State);
        _entry.Renew();
        Assert.Equal(PoolState.Renewed, _entry.State);
        _entry.StandAgain();
        Assert.Equal(PoolState.Admitted, _entry.State);
    }

    [Fact]
    public void Who_left_is_not_renewed_and_does_not_stand_again()
    {
        Take(PoolAction.Leave, "调离");
        _entry.Renew();
        _entry.StandAgain();
        Assert.Equal(PoolState.Left, _entry.State);
    }

    [Theory]
    [InlineData(Overall.Eligible, null, "有更新的推荐 2026-推荐-0009（2026-11-23，符合），请按它办理入库", null)]
    [InlineData(Overall.EligibleByRelaxation, null, "请按它办理入库", null)]
    [InlineData(Overall.Incomplete, null, "材料待核，请先补齐", "不能恢复入库")]
    [InlineData(Overall.Ineligible, "最新推荐 2026-推荐-0009（2026-11-23）不符合，不能对接", null, "不能恢复入库")]
    public void A_newer_word_forbids_where_it_denies_and_is_noted_where_it_does_not(Overall overall, string? forbids, string? note, string? reenter)
    {
        var place = new PoolPlace(PoolState.Admitted, Word(overall));
        Contains(forbids, place.WhyNotMatched()?.Message);
        Contains(note, place.Note);
        Contains(reenter, place.WhyNotReenter()?.Message);
    }

    [Fact]
    public void Who_is_not_in_the_pool_or_left_is_told_apart_and_a_doubt_comes_first()
    {
        Contains("不在人才库", PoolPlace.None.WhyNoProject()?.Message);
        Contains("已于 2026-11-01 出库，不能申报或立项", new PoolPlace(PoolState.Left, null) { DepartedOn = new DateOnly(2026, 11, 1) }.WhyNoProject()?.Message);
        var doubt = new Blocker(Clauses.PersonalQualities, "可能与另一份记录为同一人");
        Assert.Same(doubt, (PoolPlace.None with { Doubt = doubt }).WhyNoProject());
        Assert.Null((new PoolPlace(PoolState.Admitted, null) with { Doubt = doubt }).WhyNotMatched());
        Assert.Equal((null, null), (PoolPlace.None.Note, PoolPlace.None.WhyNotReenter()));
    }

    private static NewerWord Word(Overall overall) => new("2026-推荐-0009", Day, overall);

    private void Take(PoolAction action, string reason) => Decide(_entry.ProposeStep(action, Free, reason, Cases.Officer, Day).Number, true, Cases.Approver);

    private void Decide(int number, bool confirm, ActingPerson by) => _entry.DecideStep(number, confirm, Free, _nomination, null, by, Day);

    private static void Contains(string? words, string? said)
    {
        Assert.Equal(words is null, said is null);
        Assert.Contains(words ?? "", said ?? "", StringComparison.Ordinal);
    }

    private static void Refused(string words, Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.TalentPool, refusal.Clause);
    }
}
