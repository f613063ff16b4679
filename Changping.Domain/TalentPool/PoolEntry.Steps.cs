using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Domain.TalentPool;

/// <summary>What the steps of two persons look at.</summary>
/// <param name="RestsOn">Whatever was built on the admission since, or after the leaving, each named; empty where nothing was.</param>
/// <param name="Place">Of the expert, as the newest word has it.</param>
public sealed record PoolStepCase(IReadOnlyList<string> RestsOn, PoolPlace Place);

/// <summary>出库, and what undoes it or the admission: proposed by one, confirmed by another.</summary>
public sealed partial class PoolEntry
{
    private readonly List<PoolStep> _steps = [];

    /// <summary>All that were ever proposed, the refused too.</summary>
    public IReadOnlyList<PoolStep> Steps => _steps;

    /// <summary>The one that waits for its decision; null where none does.</summary>
    public PoolStep? WaitingStep => _steps.FirstOrDefault(step => step.State == PoolStepState.Proposed);

    /// <summary>Why the expert left, in the words of who proposed it; null for who did not.</summary>
    public string? LeftBecause => State != PoolState.Left ? null
        : _steps.LastOrDefault(step => step is { Action: PoolAction.Leave, State: PoolStepState.Confirmed })?.Reason;

    /// <returns>Null where the step may be proposed.</returns>
    public Blocker? WhyNotPropose(PoolAction action, PoolStepCase facts) =>
        WaitingStep is { } waiting ? new(Clauses.TalentPool,
            $"{waiting.Decision.PreparedBy.Name}于 {waiting.Decision.PreparedAt:yyyy-MM-dd} 提出的“{waiting.Action.ChineseName()}”尚待确认，请先确认或退回")
        : WhyNotTake(action, facts);

    /// <exception cref="RuleViolationException">Not possible as things are, one waits already, or no reason.</exception>
    public PoolStep ProposeStep(PoolAction action, PoolStepCase facts, string? reason, ActingPerson by, DateOnly on)
    {
        if (WhyNotPropose(action, facts) is { } blocker)
        {
            throw blocker.Refusal();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.TalentPool, $"“{action.ChineseName()}”须填写原因");
        }

        var step = new PoolStep(_steps.Count + 1, action, reason, by, on);
        _steps.Add(step);
        return step;
    }

    /// <summary>Confirmed, the step is taken with it.</summary>
    /// <param name="nomination">Of this admission: it opens again where the admission is undone.</param>
    /// <exception cref="RuleViolationException">None of that number, decided already, by who proposed it, not possible any more, or sent back
    /// without a reason.</exception>
    public PoolStep DecideStep(int number, bool confirm, PoolStepCase facts, Nomination nomination, string? reason, ActingPerson by, DateOnly on)
    {
        var step = _steps.FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new RuleViolationException(Clauses.TalentPool, $"没有第 {number} 号提议，请刷新");
        step.Decide(confirm, by, on, reason);
        if (confirm)
        {
            if (WhyNotTake(step.Action, facts) is { } blocker)
            {
                throw blocker.Refusal();
            }

            Take(step.Action, nomination, on);
        }

        return step;
    }

    private Blocker? WhyNotTake(PoolAction action, PoolStepCase facts)
    {
        if (State != action.From())
        {
            return new(Clauses.TalentPool, $"人才库 {Number} {State.ChineseName()}，不能{action.ChineseName()}");
        }

        return (action, facts.RestsOn) switch
        {
            (PoolAction.Leave, _) => null,
            (PoolAction.Reenter, [var later, ..]) => new(Clauses.TalentPool, $"出库之后已有 {later}，出库不能撤销；以新的入库为准"),
            (PoolAction.Reenter, _) => facts.Place.WhyNotReenter(),
            (PoolAction.UndoAdmission, [var first, ..]) => new(Clauses.TalentPool,
                $"入库之后已有 {first}{(facts.RestsOn.Count > 1 ? $" 等 {facts.RestsOn.Count} 件" : "")}，入库不能撤销；情况有变的，请提出出库"),
            (PoolAction.UndoAdmission, _) => null,
        };
    }

    private void Take(PoolAction action, Nomination nomination, DateOnly on)
    {
        (State, DepartedOn) = action switch
        {
            PoolAction.Leave => (PoolState.Left, (DateOnly?)on),
            PoolAction.Reenter => (PoolState.Admitted, null),
            PoolAction.UndoAdmission => (PoolState.Undone, null),
        };
        if (action == PoolAction.UndoAdmission)
        {
            nomination.ReleaseFromPool();
        }
    }
}
