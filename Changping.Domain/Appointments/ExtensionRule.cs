using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>六（一）2, reading 0029: how long a service may be extended, and on what.</summary>
/// <param name="Months">All extensions of a service together at most.</param>
/// <param name="Files">Attached to the service by now; each extension brings one of its own.</param>
public readonly record struct ExtensionRule(int Months, int Files)
{
    /// <param name="plainLastDay">Of the service without any extension.</param>
    /// <param name="approved">How many were approved before.</param>
    /// <exception cref="RuleViolationException">Too long, or nothing is attached for it.</exception>
    internal void Require(DateOnly plainLastDay, DateOnly newLastDay, int approved)
    {
        if (newLastDay > plainLastDay.AddMonths(Months))
        {
            throw new RuleViolationException(Clauses.ServicePeriod,
                $"历次延长合计不超过 {Months} 个月，截止日至多 {plainLastDay.AddMonths(Months):yyyy-MM-dd}");
        }

        if (Files <= approved)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "延长服务须附重大项目突破的佐证材料；请先在“延长、结束等佐证材料”中上传");
        }
    }
}
