using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>四（二）5, reading 0027: one subsidised project in a service period, which is the agreed one even where it ended early.</summary>
public static class SubsidyLimit
{
    /// <param name="establishedOn">立项; the limit is asked on it.</param>
    /// <param name="subsidised">Numbers of the other projects already subsidised in the same service period of the expert.</param>
    /// <returns>The clause and why not; null where it may be subsidised.</returns>
    public static (Clause Clause, string Reason)? Refuses(DateOnly serviceStart, PolicyVersion policy, DateOnly establishedOn,
        IReadOnlyCollection<string> subsidised)
    {
        var (most, clause) = policy.Of(Frame.SubsidisedProjectsPerServicePeriod).On(establishedOn);
        return subsidised.Count < most ? null
            : (clause, $"该科技副总在 {serviceStart:yyyy-MM-dd} 起的服务期内已有项目 {string.Join("、", subsidised)} 获得补贴，约定的一个服务期仅可获得 {most} 个合作项目资金补贴；已拨付的全额收回后方可再补贴");
    }
}
