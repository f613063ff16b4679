using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.TalentPool;

/// <summary>What two persons do with an admission.</summary>
public enum PoolAction
{
    /// <summary>出库.</summary>
    Leave,

    /// <summary>Undoes a leaving.</summary>
    Reenter,

    /// <summary>Undoes an admission that nothing rests on.</summary>
    UndoAdmission,
}

public enum PoolStepState
{
    Proposed,
    Confirmed,
    Refused,
}

/// <summary>A step of the pool that one proposes with its reason and another confirms (reading 0046).</summary>
public sealed class PoolStep
{
    private PoolStep()
    {
    }

    internal PoolStep(int number, PoolAction action, string reason, ActingPerson by, DateOnly on)
    {
        (Number, Action, Reason) = (number, action, reason.Trim());
        Decision.Prepare(by, on);
    }

    /// <summary>Within the admission, from 1.</summary>
    public int Number { get; private set; }

    public PoolAction Action { get; private set; }

    public string Reason { get; private set; } = "";

    public PoolStepState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    private DecisionMatter Matter => new(Clauses.TalentPool, $"“{Action.ChineseName()}”的提议", State.ChineseName(), State == PoolStepState.Proposed);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    internal void Decide(bool confirm, ActingPerson by, DateOnly on, string? reason)
    {
        Decision.Settle(Matter, confirm, by, on, reason, "请填写退回的原因");
        State = confirm ? PoolStepState.Confirmed : PoolStepState.Refused;
    }
}

public static class PoolSteps
{
    public static string ChineseName(this PoolAction action) => action switch
    {
        PoolAction.Leave => "出库",
        PoolAction.Reenter => "恢复入库",
        PoolAction.UndoAdmission => "撤销入库",
    };

    public static string ChineseName(this PoolStepState state) => state switch
    {
        PoolStepState.Proposed => "待确认",
        PoolStepState.Confirmed => "已确认",
        PoolStepState.Refused => "已退回",
    };

    /// <summary>From which state the step leads.</summary>
    internal static PoolState From(this PoolAction action) => action switch
    {
        PoolAction.Leave or PoolAction.UndoAdmission => PoolState.Admitted,
        PoolAction.Reenter => PoolState.Left,
    };
}
