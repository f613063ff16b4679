using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>六（一）2: two years from the first day, which counts.</summary>
public static class ServicePeriod
{
    /// <param name="start">The first day of service; the parameter is asked on it.</param>
    public static DateRange Plain(DateOnly start, PolicyVersion policy) => Anniversary.Period(start, policy.ServiceYears.On(start).Value);

    /// <exception cref="RuleViolationException">The expert serves elsewhere on at least one of the days.</exception>
    public static void RequireFree(DateRange period, IEnumerable<DateRange> others)
    {
        foreach (var other in others)
        {
            if (period.Overlaps(other))
            {
                throw new RuleViolationException(Clauses.OneSubsidyOneExpert, $"服务期 {period} 与该专家已有的服务期 {other} 重叠");
            }
        }
    }
}
