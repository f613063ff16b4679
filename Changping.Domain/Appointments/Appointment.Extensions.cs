using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>六（一）2: proposed by one, decided by another.</summary>
public sealed partial class Appointment
{
    private readonly List<Extension> _extensions = [];

    /// <summary>All that were ever proposed, the refused too.</summary>
    public IReadOnlyList<Extension> Extensions => _extensions;

    /// <summary>The one that waits for its decision; null where none does.</summary>
    public Extension? Waiting => _extensions.FirstOrDefault(extension => extension.State == ExtensionState.Proposed);

    /// <summary>What rests on the files attached to it: each extension on one of its own.</summary>
    public EvidenceNeeded FilesNeeded =>
        new(Clauses.ServicePeriod, "服务期的延长", _extensions.Count(extension => extension.State is ExtensionState.Proposed or ExtensionState.Approved));

    /// <param name="others">All service periods the expert has elsewhere.</param>
    /// <param name="rule">Reading 0029.</param>
    /// <exception cref="RuleViolationException">
    /// Not before the period is over, no evidence, not later, longer than all extensions may be, overlapping another period, or one waits already.
    /// </exception>
    public Extension ProposeExtension(DateOnly newLastDay, string evidence, ExtensionRule rule, IEnumerable<DateRange> others, ActingPerson by, DateOnly on)
    {
        if (!IsTakenUp || on < Start)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"服务期自 {Start:yyyy-MM-dd} 起，上岗后取得重大项目突破方可延长");
        }

        if (State != AppointmentState.Serving || on > LastDay)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"服务期已于 {LastDayServed:yyyy-MM-dd} 结束，延长应在届满前提出");
        }

        if (Waiting is not null)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "已有一件延长申请待审批，请先办结");
        }

        rule.Require(PlainLastDay ?? LastDay, newLastDay, _extensions.Count(extension => extension.State == ExtensionState.Approved));
        var proposal = new Extension(_extensions.Count + 1, LastDay, newLastDay, evidence, by, on);
        ServicePeriod.RequireFree(new DateRange(Start, newLastDay), others);
        _extensions.Add(proposal);
        return proposal;
    }

    /// <summary>Approval moves the last day; a refusal stays on record.</summary>
    /// <param name="others">All service periods the expert has elsewhere by now.</param>
    /// <exception cref="RuleViolationException">Decided already, by who proposed it, after the last day, the service ended meanwhile, or overlapping
    /// by now.</exception>
    public void DecideExtension(int number, bool approve, IEnumerable<DateRange> others, ActingPerson by, DateOnly on, string reason)
    {
        var extension = _extensions.FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new RuleViolationException(Clauses.ServicePeriod, $"没有第 {number} 号延长申请");
        extension.Decide(approve, by, on, reason);
        if (!approve)
        {
            return;
        }

        if (on > extension.OldLastDay)
        {
            throw new RuleViolationException(Clauses.ServicePeriod,
                $"服务期已于 {extension.OldLastDay:yyyy-MM-dd} 届满，延长须在届满当日或之前批准；请不予批准并办理结题");
        }

        if (State != AppointmentState.Serving)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"服务已于 {LastDayServed:yyyy-MM-dd} 结束（{State.ChineseName()}），不能再延长");
        }

        var longer = new DateRange(Start, extension.NewLastDay);
        ServicePeriod.RequireFree(longer, others);
        PlainLastDay ??= LastDay;
        Set(longer);
    }
}
