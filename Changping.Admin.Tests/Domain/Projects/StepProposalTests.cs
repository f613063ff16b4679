using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Reading 0037: an end, a giving up and their undoing are proposed by one and confirmed by another before they are taken.</summary>
public sealed class StepProposalTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ActingPerson Officer = ProjectCases.Officer, Lead = ProjectCases.Lead, Third = new(Guid.NewGuid(), "赵负责");

    [Fact]
    public void A_proposal_keeps_its_day_and_reason_and_waits_alone()
    {
        var project = ProjectCases.In(ProjectState.InService);
        Assert.Null(project.WhyNotPropose(ProjectAction.EndEarly, Officer));
        var proposal = project.ProposeStep(ProjectAction.EndEarly, Day, " 调离 ", Officer, Day);
        Assert.Equal((1, ProjectAction.EndEarly, Day, "调离", StepProposalState.Proposed),
            (proposal.Number, proposal.Action, proposal.Day!.Value, proposal.Reason, proposal.State));
        Assert.Same(proposal, project.WaitingStep);
        Assert.Equal(ProjectState.InService, project.State);
        Refused(Clauses.Appointment, "李经办于 2026-11-23 提出的“提前结束”尚待确认", () => project.ProposeStep(ProjectAction.Terminate, Day, "停产", Lead, Day));
        Assert.Single(project.Proposals);
    }

    [Fact]
    public void A_step_of_one_person_and_one_that_the_state_does_not_have_are_not_proposed()
    {
        var project = ProjectCases.In(ProjectState.InService);
        Refused(Clauses.Evaluation, "“期满结题”由一人办理，不需提议", () => project.ProposeStep(ProjectAction.Conclude, null, "期满", Officer, Day));
        Refused(Clauses.Application, "不能“放弃立项”", () => project.ProposeStep(ProjectAction.GiveUp, null, "放弃", Officer, Day));
        Refused(Clauses.Application, "须填写原因", () => project.ProposeStep(ProjectAction.EndEarly, Day, " ", Officer, Day));
        Assert.Empty(project.Proposals);
    }

    [Theory]
    [InlineData(ProjectAction.GiveUp, true)]
    [InlineData(ProjectAction.Terminate, true)]
    [InlineData(ProjectAction.EndEarly, true)]
    [InlineData(ProjectAction.ResumeService, true)]
    [InlineData(ProjectAction.Establish, false)]
    [InlineData(ProjectAction.Conclude, false)]
    public void Some_steps_take_two_persons(ProjectAction action, bool two) => Assert.Equal(two, ProjectLifecycle.TakesTwoPersons(action));

    [Fact]
    public void Another_person_confirms_it_once()
    {
        var project = ProjectCases.In(ProjectState.InService);
        var proposal = project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Officer, Day);
        Assert.NotNull(project.WhyNotDecide(proposal, Officer));
        Assert.Null(project.WhyNotDecide(proposal, Lead));
        Refused(Clauses.ServicePeriod, "另一人", () => project.DecideStep(1, true, null, Officer, Day));
        Refused(Clauses.Application, "没有第 2 号提议", () => project.DecideStep(2, true, null, Lead, Day));
        Assert.Same(proposal, project.DecideStep(1, true, null, Lead, Day));
        Assert.Equal((StepProposalState.Confirmed, Lead, null), (proposal.State, proposal.Decision.DecidedBy, project.WaitingStep));
        Refused(Clauses.ServicePeriod, "王负责", () => project.DecideStep(1, true, null, Third, Day));
        Refused(Clauses.ServicePeriod, "王负责", () => project.DecideStep(1, false, "误", Third, Day));
    }

    [Fact]
    public void Another_person_sends_it_back_with_a_reason_and_its_author_takes_it_back_without()
    {
        var project = ProjectCases.In(ProjectState.InService);
        var proposal = project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Officer, Day);
        Assert.Null(proposal.WhyNotTakeBack(Officer));
        Assert.NotNull(proposal.WhyNotTakeBack(Lead));
        Refused(Clauses.ServicePeriod, "退回的原因", () => project.DecideStep(1, false, " ", Lead, Day));
        project.DecideStep(1, false, null, Officer, Day);
        Assert.Equal((StepProposalState.Refused, true), (proposal.State, proposal.Decision.WasTakenBack));

        var second = project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Officer, Day);
        project.DecideStep(2, false, "依据不足", Lead, Day);
        Assert.Equal((2, StepProposalState.Refused, "依据不足"), (second.Number, second.State, second.Decision.Reason));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_early_end_is_taken_back_by_the_two_who_made_it(bool byTheOther)
    {
        var (proposes, confirms) = byTheOther ? (Lead, Officer) : (Officer, Lead);
        var project = EndedEarly();
        Assert.Contains("提前结束由 李经办 提出、王负责 确认，只能由这两人撤销", project.WhyNotPropose(ProjectAction.ResumeService, Third)!.Message, StringComparison.Ordinal);
        Refused(Clauses.ServicePeriod, "只能由这两人", () => project.ProposeStep(ProjectAction.ResumeService, null, "误", Third, Day));
        var undoing = project.ProposeStep(ProjectAction.ResumeService, null, "误", proposes, Day);
        Assert.NotNull(project.WhyNotDecide(undoing, Third));
        Refused(Clauses.ServicePeriod, "只能由这两人", () => project.DecideStep(2, true, null, Third, Day));
        Refused(Clauses.ServicePeriod, "另一人", () => project.DecideStep(2, true, null, proposes, Day));
        Assert.Equal(StepProposalState.Confirmed, project.DecideStep(2, true, null, confirms, Day).State);
    }

    [Fact]
    public void The_last_early_end_says_who_takes_it_back_and_one_that_was_refused_does_not()
    {
        var project = EndedEarly();
        project.ProposeStep(ProjectAction.ResumeService, null, "误", Officer, Day);
        project.DecideStep(2, true, null, Lead, Day);
        project.Do(ProjectAction.ResumeService, "误");
        project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Third, Day);
        project.DecideStep(3, false, "再议", Lead, Day);
        project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Third, Day);
        project.DecideStep(4, true, null, Lead, Day);
        project.Do(ProjectAction.EndEarly, "调离");
        Assert.NotNull(project.WhyNotPropose(ProjectAction.ResumeService, Officer));
        Assert.Null(project.WhyNotPropose(ProjectAction.ResumeService, Third));
    }

    [Fact]
    public void Its_undoing_is_sent_back_by_the_same_two_alone_and_told_as_decided_to_everybody()
    {
        var project = EndedEarly();
        var undoing = project.ProposeStep(ProjectAction.ResumeService, null, "误提前结束", Officer, Day);
        Refused(Clauses.ServicePeriod, "只能由这两人撤销", () => project.DecideStep(2, false, "不同意", Third, Day));
        project.DecideStep(2, true, null, Lead, Day);
        Assert.Contains("王负责 办理", project.WhyNotDecide(undoing, Third)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_early_end_that_the_register_told_is_taken_back_by_any_two()
    {
        var project = ProjectCases.In(ProjectState.InService);
        project.Do(ProjectAction.EndEarly, "调离");
        Assert.Null(project.WhyNotPropose(ProjectAction.ResumeService, Third));
    }

    private static CooperationProject EndedEarly()
    {
        var project = ProjectCases.In(ProjectState.InService);
        project.ProposeStep(ProjectAction.EndEarly, Day, "调离", Officer, Day);
        project.DecideStep(1, true, null, Lead, Day);
        project.Do(ProjectAction.EndEarly, "调离");
        return project;
    }

    private static void Refused(ClauseKey clause, string words, Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(clause, refusal.Clause);
    }
}
