using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funding;

/// <summary>四（二）1: the subsidy on a project, paid to the host enterprise.</summary>
public static class ProjectSubsidy
{
    /// <param name="cost">The approved project cost; reading 0001 says what counts.</param>
    /// <param name="on">The day of establishment (立项).</param>
    /// <param name="audited">Reading 0024: what the audit found; null where none settles it.</param>
    public static Calculation Compute(Money cost, ProjectField field, PolicyVersion policy, DateOnly on, Money? audited = null)
    {
        var (rate, clause) = policy.SubsidyRate.On(on);
        var total = Calculation.From("合作项目总经费", cost);
        return (audited is { } sum ? total.Audited(sum, clause) : total)
            .Times((rate, clause)).AtMost(policy.SubsidyCap(field).On(on), $"{field.ChineseName()}领域不超过");
    }
}
