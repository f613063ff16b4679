using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>What somebody noted down is put right by them alone: nobody puts words into another's record.</summary>
public static class OwnEntry
{
    /// <param name="what">Such as 该次联系.</param>
    /// <exception cref="RuleViolationException">Somebody else entered it.</exception>
    public static void Require(ActingPerson entered, ActingPerson corrects, ClauseKey clause, string what)
    {
        if (entered.Id != corrects.Id)
        {
            throw new RuleViolationException(clause, $"{what}由 {entered.Name} 登记，请由其本人更正；登记有误而本人不能更正的，写明原因删除后重新登记");
        }
    }
}
