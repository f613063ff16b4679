using Changping.Domain.Policy;

namespace Changping.Domain.Reviews;

/// <summary>What a sheet gives points for.</summary>
/// <param name="Weight">In percent.</param>
public sealed record ReviewCriterion(string Name, int Weight)
{
    /// <summary>What a new round begins with.</summary>
    public static readonly IReadOnlyList<ReviewCriterion> Defaults =
        [new("技术先进性", 30), new("与企业需求契合", 30), new("实施条件和可行性", 20), new("预期效益", 20)];

    public override string ToString() => $"{Name} {Weight}%";

    /// <exception cref="RuleViolationException">A name is missing or twice there, or the weights are not 100 together.</exception>
    internal static void Require(IReadOnlyList<ReviewCriterion> criteria)
    {
        if (criteria.Count == 0 || criteria.Any(criterion => string.IsNullOrWhiteSpace(criterion.Name) || criterion.Weight is < 1 or > 100))
        {
            throw new RuleViolationException(Clauses.Application, "每项评审指标须有名称和 1 至 100 的权重");
        }

        if (criteria.DistinctBy(criterion => criterion.Name.Trim()).Count() < criteria.Count)
        {
            throw new RuleViolationException(Clauses.Application, "评审指标名称重复");
        }

        if (criteria.Sum(criterion => criterion.Weight) is not 100 and var sum)
        {
            throw new RuleViolationException(Clauses.Application, $"评审指标权重合计应为 100，现为 {sum}");
        }
    }
}
