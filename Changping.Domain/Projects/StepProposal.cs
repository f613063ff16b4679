using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

public enum StepProposalState
{
    Proposed,
    Confirmed,
    Refused,
}

/// <summary>A step that takes two persons: one proposes it with its day and reason, another confirms it, and only then it is taken (reading 0037).</summary>
public sealed class StepProposal
{
    private StepProposal()
    {
    }

    internal StepProposal(int number, ProjectAction action, DateOnly? day, string reason, ActingPerson by, DateOnly on)
    {
        (Number, Action, Day, Reason) = (number, action, day, reason.Trim());
        Decision.Prepare(by, on);
    }

    /// <summary>Within the project, from 1.</summary>
    public int Number { get; private set; }

    public ProjectAction Action { get; private set; }

    /// <summary>Of the step, such as the last day of service; null where it asks for none.</summary>
    public DateOnly? Day { get; private set; }

    public string Reason { get; private set; } = "";

    public StepProposalState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    private DecisionMatter Matter => new(
        ProjectLifecycle.ClauseOf(Action), $"“{Action.ChineseName()}”的提议", State.ChineseName(), State == StepProposalState.Proposed);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    internal void Decide(bool confirm, ActingPerson by, DateOnly on, string? reason)
    {
        Decision.Settle(Matter, confirm, by, on, reason, "请填写退回的原因");
        State = confirm ? StepProposalState.Confirmed : StepProposalState.Refused;
    }
}

public static class StepProposalStates
{
    public static string ChineseName(this StepProposalState state) => state switch
    {
        StepProposalState.Proposed => "待确认",
        StepProposalState.Confirmed => "已确认",
        StepProposalState.Refused => "已退回",
    };
}
