using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funding;

/// <summary>四（二）1: the subsidy on a project, paid to the host enterprise.</summary>
public static class ProjectSubsidy
{
    /// <param name="cost">The approved project cost; reading 0001 says what counts.</param>
    /// <param name="on">The day of establishment (立项).</param>
    public static Calculation Compute(Money cost, ProjectField field, PolicyVersion policy, DateOnly on) =>
        Calculation.From("合作项目总经费", cost).Times(policy.SubsidyRate.On(on)).AtMost(policy.SubsidyCap(field).On(on), $"{field.ChineseName()}领域不超过");
}
