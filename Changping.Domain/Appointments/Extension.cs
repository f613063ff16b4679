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
        State = ExtensionState.Proposed;
        Decision.Prepare(by, on);
    }

    /// <summary>Within the appointment, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The last day of service as it was when this was proposed.</summary>
    public DateOnly OldLastDay { get; private set; }

    public DateOnly NewLastDay { get; private set; }

    /// <summary>重大项目突破, and what shows it.</summary>
    public string Evidence { get; private set; } = "";

    public ExtensionState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    private DecisionMatter Matter => new(Clauses.ServicePeriod, "延长申请", State.ChineseName(), State == ExtensionState.Proposed);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    internal void Decide(bool approve, ActingPerson by, DateOnly on, string reason)
    {
        if (approve)
        {
            Decision.Make(Matter, by, on, reason, "请填写审批意见");
        }
        else
        {
            Decision.SendBack(Matter, by, on, reason, "请填写审批意见");
        }

        State = approve ? ExtensionState.Approved : ExtensionState.Refused;
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
