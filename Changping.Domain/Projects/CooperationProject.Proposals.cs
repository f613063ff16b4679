using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>The steps that one proposes and another confirms.</summary>
public sealed partial class CooperationProject
{
    private readonly List<StepProposal> _proposals = [];

    /// <summary>All that were ever proposed, the refused too.</summary>
    public IReadOnlyList<StepProposal> Proposals => _proposals;

    /// <summary>The one that waits for its decision; null where none does.</summary>
    public StepProposal? WaitingStep => _proposals.FirstOrDefault(proposal => proposal.State == StepProposalState.Proposed);

    /// <summary>Whether somebody may propose a step; what the step itself asks for is looked at when it is taken.</summary>
    /// <returns>Null where they may.</returns>
    public Blocker? WhyNotPropose(ProjectAction action, ActingPerson by) =>
        !ProjectLifecycle.TakesTwoPersons(action) ? new(ProjectLifecycle.ClauseOf(action), $"“{action.ChineseName()}”由一人办理，不需提议")
        : WaitingStep is { } waiting ? new(ProjectLifecycle.ClauseOf(action),
            $"{waiting.Decision.PreparedBy.Name}于 {waiting.Decision.PreparedAt:yyyy-MM-dd} 提出的“{waiting.Action.ChineseName()}”尚待确认，请先确认或退回")
        : WhyNotUndo(action, by);

    /// <param name="day">Of the step; null where it asks for none.</param>
    /// <exception cref="RuleViolationException">Not in the table of states, not a step of two persons, one waits already, or no reason.</exception>
    public StepProposal ProposeStep(ProjectAction action, DateOnly? day, string? reason, ActingPerson by, DateOnly on)
    {
        ProjectLifecycle.Require(State, action);
        if (WhyNotPropose(action, by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        RequireReason(action, reason);
        var proposal = new StepProposal(_proposals.Count + 1, action, day, reason!, by, on);
        _proposals.Add(proposal);
        return proposal;
    }

    /// <returns>Null where this person may confirm or send back what was proposed.</returns>
    public Blocker? WhyNotDecide(StepProposal proposal, ActingPerson by) => proposal.WhyNotDecide(by) ?? WhyNotUndo(proposal.Action, by);

    /// <summary>Confirmed, the step is to be taken in the same transaction.</summary>
    /// <exception cref="RuleViolationException">None of that number, decided already, by who proposed it, or sent back without a reason.</exception>
    public StepProposal DecideStep(int number, bool confirm, string? reason, ActingPerson by, DateOnly on)
    {
        var proposal = _proposals.FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new RuleViolationException(Clauses.Application, $"没有第 {number} 号提议，请刷新");
        if ((confirm || proposal.WhyNotTakeBack(by) is not null) && WhyNotDecide(proposal, by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        proposal.Decide(confirm, by, on, reason);
        return proposal;
    }

    /// <summary>An early end is taken back by the two who made it; one that was told by the register, or before two were asked for, by any two.</summary>
    private Blocker? WhyNotUndo(ProjectAction action, ActingPerson by) =>
        action == ProjectAction.ResumeService
        && _proposals.LastOrDefault(proposal =>
            proposal is { Action: ProjectAction.EndEarly, State: StepProposalState.Confirmed }) is { Decision: { DecidedBy: { } other } made }
        && by.Id != made.PreparedBy.Id && by.Id != other.Id
            ? new(Clauses.ServicePeriod, $"提前结束由 {made.PreparedBy.Name} 提出、{other.Name} 确认，只能由这两人撤销")
            : null;
}
