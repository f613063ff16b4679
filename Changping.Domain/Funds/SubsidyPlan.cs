using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>Reading 0023: what an instalment of the project subsidy waits for.</summary>
public enum InstalmentCondition
{
    /// <summary>上岗, and the agreement signed.</summary>
    TakenUp,
    Midterm,
    Conclusion,
    Evaluation,
}

/// <summary>四（二）1, readings 0023 and 0024: the subsidy of a project in its instalments.</summary>
/// <param name="Approved">By the approved cost; the instalments are shares of it.</param>
/// <param name="Final">By the audited cost where an audit settled it; never more than <paramref name="Approved"/>.</param>
/// <param name="Parts">The number that was in force when the first was granted.</param>
public sealed record SubsidyPlan(Calculation Approved, Calculation Final, int Parts)
{
    /// <summary>Reading 0040: paid before the office began.</summary>
    public Money Opening { get; init; }

    /// <param name="audited">Null where no audit settles it.</param>
    /// <param name="on">The day of establishment.</param>
    public static SubsidyPlan Of(Money cost, ProjectField field, PolicyVersion policy, DateOnly on, int parts, Money? audited = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var approved = ProjectSubsidy.Compute(cost, field, policy, on);
        return new SubsidyPlan(approved, audited is null ? approved : ProjectSubsidy.Compute(cost, field, policy, on, audited), parts);
    }

    /// <summary>One instalment: equal parts rounded down to the fen, the last takes the rest. Its amount may be nothing after an audit.</summary>
    /// <param name="number">From 1.</param>
    public Calculation Instalment(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Parts);
        var whole = number == Parts ? Final : Approved;
        if (Parts == 1)
        {
            return Opening == Money.Zero ? whole
                : whole.Part($"扣除启用前已拨 {Opening} 元", Money.Max(Money.Zero, whole.Amount - Opening), whole.Clause);
        }

        var before = UpTo(number - 1);
        var label = number == Parts ? $"分 {Parts} 期，扣除前 {Parts - 1} 期 {before} 元，第 {number} 期" : $"分 {Parts} 期，第 {number} 期";
        return whole.Part(label, UpTo(number) - before, whole.Clause);
    }

    public InstalmentCondition Condition(int number) => Condition(number, Parts);

    public static InstalmentCondition Condition(int number, int parts) =>
        number == 1 ? InstalmentCondition.TakenUp
        : number == parts ? InstalmentCondition.Evaluation
        : number == 2 ? InstalmentCondition.Midterm
        : InstalmentCondition.Conclusion;

    /// <summary>The sum of the first so many; an audit never lets it exceed what is owed in the end.</summary>
    private Money UpTo(int number) => number == Parts ? Final.Amount : Money.Min(Final.Amount, new Money(Approved.Amount.Fen / Parts * number));
}

public static class InstalmentConditions
{
    public static string ChineseName(this InstalmentCondition condition) => condition switch
    {
        InstalmentCondition.TakenUp => "上岗",
        InstalmentCondition.Midterm => "中期检查",
        InstalmentCondition.Conclusion => "服务期满结题",
        InstalmentCondition.Evaluation => "考核评价办结",
    };
}
