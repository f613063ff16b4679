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
        var total = Calculation.From("合作项目总经费", cost);
        return policy.SubsidySteps.Aggregate(
            audited is { } sum ? total.Audited(sum, policy.Cite(Clauses.ProjectSubsidy)) : total,
            (reckoned, step) => step switch
            {
                SubsidyStep.Share => reckoned.Times(policy.SubsidyRate.On(on)),
                SubsidyStep.RoundDown => reckoned.RoundedDown(policy.SubsidyRounding!.On(on)),
                SubsidyStep.Cap => reckoned.AtMost(policy.SubsidyCap(field).On(on), $"{field.ChineseName()}领域不超过"),
            });
    }
}
