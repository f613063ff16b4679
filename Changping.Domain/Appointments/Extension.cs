using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public enum ExtensionState
{
    Proposed,
    Approved,
    Refused,
}

/// <summary>六（一）2: a longer service for a breakthrough of the project; proposed with evidence by one officer, decided by another person.</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    internal Extension(int number, DateOnly oldLastDay, DateOnly newLastDay, string evidence, ActingPerson by, DateOnly on)
    {
        if (newLastDay <= oldLastDay)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"延长后的截止日 {newLastDay:yyyy-MM-dd} 应晚于现截止日 {oldLastDay:yyyy-MM-dd}");
        }

        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "延长服务须有重大项目突破的依据，如鉴定意见、检测报告、立项批复");
        }

        (Number, OldLastDay, NewLastDay, Evidence) = (number, oldLastDay, newLastDay, evidence.Trim());
        (State, ProposedBy, ProposedOn) = (ExtensionState.Proposed, by, on);
    }

    /// <summary>Within the appointment, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The last day of service as it was when this was proposed.</summary>
    public DateOnly OldLastDay { get; private set; }

    public DateOnly NewLastDay { get; private set; }

    /// <summary>重大项目突破, and what shows it.</summary>
    public string Evidence { get; private set; } = "";

    public ExtensionState State { get; private set; }

    public ActingPerson ProposedBy { get; private set; } = null!;

    public DateOnly ProposedOn { get; private set; }

    public ActingPerson? DecidedBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionReason { get; private set; }

    internal void Decide(bool approve, ActingPerson by, DateOnly on, string reason)
    {
        if (State != ExtensionState.Proposed)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"该延长申请已由 {DecidedBy?.Name} 办理（{State.ChineseName()}）");
        }

        TwoPersons.Require(ProposedBy, by, Clauses.ServicePeriod, "延长申请");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "请填写审批意见");
        }

        State = approve ? ExtensionState.Approved : ExtensionState.Refused;
        (DecidedBy, DecidedOn, DecisionReason) = (by, on, reason.Trim());
    }
}

public static class ExtensionStates
{
    public static string ChineseName(this ExtensionState state) => state switch
    {
        ExtensionState.Proposed => "待审批",
        ExtensionState.Approved => "已批准",
        ExtensionState.Refused => "未批准",
    };
}
