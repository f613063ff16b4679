using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>Reading 0048: two records that may mean one person are settled by two persons, and so is the undoing of that.</summary>
public sealed class PersonCaseTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PersonCaseFacts Nothing = new([], []);
    private static readonly ActingPerson Third = new(Guid.NewGuid(), "赵负责");

    private readonly Expert _first = Expert("D1"), _second = Expert("D2");
    private readonly List<Nomination> _moving = [Nominations.Of(Day), Nominations.Of(Day)];

    [Fact]
    public void One_person_has_a_record_that_is_kept_and_another_that_is_merged()
    {
        var (kept, other) = (Same(_first.Id), Same(_second.Id));
        Assert.Equal((PersonAnswer.Same, _first.Id, _second.Id), (kept.Answer, kept.KeptId!.Value, kept.MergedId));
        Assert.Equal((_second.Id, _first.Id), (other.KeptId!.Value, other.MergedId));
        Assert.Equal((_first.Id, _second.Id, "核对了证件", PersonCaseState.Proposed, true), (kept.FirstId, kept.SecondId, kept.Reason, kept.State, kept.Waits));
        Assert.Equal((PersonAnswer.Different, null), (Different().Answer, Different().KeptId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void It_says_what_was_looked_at(string? reason)
    {
        Refused("请填写依据", () => _ = new PersonCase(Id.New<PersonCaseId>(), _first, _second, null, Nothing, reason, Cases.Officer, Day));
        var confirmed = Confirmed(Same(_first.Id));
        Refused("请填写依据", () => confirmed.ProposeUndoing(Nothing, reason, Cases.Officer, Day));
    }

    [Fact]
    public void A_record_that_carries_what_cannot_move_is_not_merged_and_told_how_many_there_are()
    {
        Refused("还有 在库，不能并入", () => Same(_first.Id, new(["在库"], [])));
        Refused("还有 在库 等 2 件，不能并入", () => Same(_first.Id, new(["在库", "项目"], [])));
        Assert.Equal(PersonCaseState.Proposed, Different(new(["在库"], [])).State);
    }

    [Fact]
    public void Another_person_confirms_and_the_nominations_move_to_the_kept_record()
    {
        var found = Same(_first.Id);
        Refused("另一人", () => Decide(found, true, Cases.Officer));
        Assert.NotNull(found.WhyNotDecide(Cases.Officer));
        Assert.Null(found.WhyNotDecide(Cases.Approver));
        Decide(found, true, Cases.Approver);
        Assert.Equal((PersonCaseState.Confirmed, false, Cases.Approver), (found.State, found.Waits, found.Decision.DecidedBy));
        Assert.Equal((_first.Id, (ExpertId?)null), (_second.MergedInto!.Value, _first.MergedInto));
        Assert.All(_moving, nomination => Assert.Equal(_first.Id, nomination.ExpertId));
        Assert.Equal(_moving.Select(nomination => nomination.Id), found.Moved);
        Refused("王负责", () => Decide(found, true, Third));
    }

    [Fact]
    public void Different_persons_are_not_merged_and_nothing_moves()
    {
        var before = _moving.Select(nomination => nomination.ExpertId).ToList();
        var found = Different();
        found.Decide(true, _second, _moving, Nothing, null, Cases.Approver, Day);
        Assert.Equal((PersonCaseState.Confirmed, null), (found.State, _second.MergedInto));
        Assert.Equal(before, _moving.Select(nomination => nomination.ExpertId));
        Assert.Empty(found.Moved);
    }

    [Fact]
    public void What_the_record_carries_by_now_keeps_it_from_being_confirmed()
    {
        var found = Same(_first.Id);
        Refused("还有 项目", () => found.Decide(true, _second, _moving, new(["项目"], []), null, Cases.Approver, Day));
        Assert.Null(_second.MergedInto);
        Assert.Empty(found.Moved);
    }

    [Fact]
    public void Sent_back_with_a_reason_nothing_is_merged_and_whoever_proposed_it_takes_it_back_without()
    {
        var found = Same(_first.Id);
        Refused("退回的原因", () => found.Decide(false, _second, _moving, Nothing, " ", Cases.Approver, Day));
        Assert.Null(found.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(found.WhyNotTakeBack(Cases.Approver));
        found.Decide(false, _second, _moving, Nothing, "证件不符", Cases.Approver, Day);
        Assert.Equal((PersonCaseState.Refused, false, "证件不符", null), (found.State, found.Waits, found.Decision.Reason, _second.MergedInto));
        Refused("该认定已退回，不能撤销", () => found.ProposeUndoing(Nothing, "有误", Cases.Officer, Day));

        var own = Same(_first.Id);
        own.Decide(false, _second, _moving, Nothing, null, Cases.Officer, Day);
        Assert.Equal((PersonCaseState.Refused, true), (own.State, own.Decision.WasTakenBack));
    }

    [Fact]
    public void A_finding_that_waits_is_not_undone() => Refused("该认定待确认，不能撤销", () => Same(_first.Id).ProposeUndoing(Nothing, "有误", Cases.Officer, Day));

    [Fact]
    public void Two_persons_undo_it_and_the_nominations_go_back()
    {
        var found = Confirmed(Same(_first.Id));
        Refused("没有待确认的撤销", () => Undo(found, true, Cases.Approver));
        found.ProposeUndoing(Nothing, " 证件有误 ", Cases.Officer, Day);
        Assert.Equal((PersonCaseState.Confirmed, true, true, "证件有误"), (found.State, found.Waits, found.AwaitsUndoing, found.UndoReason));
        Refused("已有一件撤销待确认", () => found.ProposeUndoing(Nothing, "又一次", Third, Day));

        Refused("另一人", () => Undo(found, true, Cases.Officer));
        Assert.NotNull(found.WhyNotDecide(Cases.Officer));
        Assert.Null(found.WhyNotDecide(Cases.Approver));
        Assert.Equal(_first.Id, _second.MergedInto);
        Undo(found, true, Cases.Approver);
        Assert.Equal((PersonCaseState.Undone, false, false, null), (found.State, found.Waits, found.AwaitsUndoing, _second.MergedInto));
        Assert.All(_moving, nomination => Assert.Equal(_second.Id, nomination.ExpertId));
        Refused("该认定已撤销，不能撤销", () => found.ProposeUndoing(Nothing, "再次", Cases.Officer, Day));
    }

    [Fact]
    public void The_undoing_of_different_persons_moves_nothing()
    {
        var before = _moving.Select(nomination => nomination.ExpertId).ToList();
        _second.MergeInto(_first.Id);
        var found = Different();
        found.Decide(true, _second, [], Nothing, null, Cases.Approver, Day);
        found.ProposeUndoing(Nothing, "有误", Cases.Officer, Day);
        Undo(found, true, Cases.Approver);
        Assert.Equal((PersonCaseState.Undone, _first.Id), (found.State, _second.MergedInto!.Value));
        Assert.Equal(before, _moving.Select(nomination => nomination.ExpertId));
    }

    [Fact]
    public void An_undoing_that_was_sent_back_leaves_the_finding_and_may_be_proposed_again()
    {
        var found = Confirmed(Same(_first.Id));
        found.ProposeUndoing(Nothing, "有误", Cases.Officer, Day);
        Assert.Null(found.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(found.WhyNotTakeBack(Cases.Approver));
        Refused("退回的原因", () => Undo(found, false, Cases.Approver));
        Undo(found, false, Cases.Officer);
        Assert.Equal((PersonCaseState.Confirmed, false, null, null), (found.State, found.AwaitsUndoing, found.UndoReason, found.Undoing));
        Assert.Equal(_first.Id, _second.MergedInto);
        Assert.All(_moving, nomination => Assert.Equal(_first.Id, nomination.ExpertId));
        found.ProposeUndoing(Nothing, "再提", Cases.Officer, Day);
        Assert.True(found.AwaitsUndoing);
    }

    [Fact]
    public void What_was_built_on_it_keeps_it_from_being_undone_when_proposed_and_when_confirmed()
    {
        var found = Confirmed(Same(_first.Id));
        Refused("已有 入库，认定不能撤销", () => found.ProposeUndoing(new([], ["入库"]), "有误", Cases.Officer, Day));
        Refused("已有 入库 等 2 件，认定不能撤销", () => found.ProposeUndoing(new([], ["入库", "项目"]), "有误", Cases.Officer, Day));
        Assert.False(found.AwaitsUndoing);
        found.ProposeUndoing(Nothing, "有误", Cases.Officer, Day);
        Refused("已有 项目", () => found.DecideUndoing(true, _second, _moving, new([], ["项目"]), null, Cases.Approver, Day));
        Assert.Equal(_first.Id, _second.MergedInto);
    }

    private static Expert Expert(string document) => new(
        Id.New<ExpertId>(), "2026-专家-" + document, IdentityDocument.Parse(IdentityDocumentKind.Passport, "E1234567" + document[1]),
        new PersonalDetails("赵一", null, null, "中国", null, null));

    private PersonCase Same(ExpertId kept, PersonCaseFacts? facts = null) =>
        new(Id.New<PersonCaseId>(), _first, _second, kept, facts ?? Nothing, " 核对了证件 ", Cases.Officer, Day);

    private PersonCase Different(PersonCaseFacts? facts = null) =>
        new(Id.New<PersonCaseId>(), _first, _second, null, facts ?? Nothing, "同名", Cases.Officer, Day);

    private PersonCase Confirmed(PersonCase found)
    {
        Decide(found, true, Cases.Approver);
        return found;
    }

    private void Decide(PersonCase found, bool confirm, ActingPerson by) => found.Decide(confirm, _second, _moving, Nothing, null, by, Day);

    private void Undo(PersonCase found, bool confirm, ActingPerson by) => found.DecideUndoing(confirm, _second, _moving, Nothing, null, by, Day);

    private static void Refused(string words, Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.PersonalQualities, refusal.Clause);
    }
}
