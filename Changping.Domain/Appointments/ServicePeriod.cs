using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>六（一）2: two years from the first day, which counts.</summary>
public static class ServicePeriod
{
    /// <param name="start">The first day of service; the parameter is asked on it.</param>
    public static DateRange Plain(DateOnly start, PolicyVersion policy) => Anniversary.Period(start, policy.Of(Frame.ServiceYears).On(start).Value);

    /// <summary>Of a registered project: a service from before the policy is taken to last as long as the policy's own.</summary>
    internal static DateRange OfRegistered(DateOnly start, PolicyVersion policy) =>
        Anniversary.Period(start, policy.Of(Frame.ServiceYears).On(AskedOn(start, policy)).Value);

    /// <summary>The day on which a parameter is asked for what may be older than the policy.</summary>
    internal static DateOnly AskedOn(DateOnly day, PolicyVersion policy) => policy.IssuedOn is { } issued && day < issued ? issued : day;

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
