using Changping.Domain.Policy;

namespace Changping.Domain.Funding;

/// <summary>四（二）3: one grade for a concluded project in the yearly selection, paid to the expert personally.</summary>
public static class Prize
{
    /// <param name="on">The day of the selection.</param>
    /// <param name="year">Of the selection; null where only the amount is asked.</param>
    public static Calculation Compute(PrizeGrade grade, PolicyVersion policy, DateOnly on, int? year = null)
    {
        var (amount, clause) = policy.Prize(grade).On(on);
        return Calculation.Fixed(year is { } selected ? $"{selected} 年度{grade.ChineseName()}" : grade.ChineseName(), amount, clause);
    }
}
