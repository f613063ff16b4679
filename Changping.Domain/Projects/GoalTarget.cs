using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>一 目标任务, reading 0053: what company and expert want to reach together of one kind; a number, words, or both.</summary>
/// <param name="Quantity">In the unit of the kind; null where only words say it.</param>
/// <param name="Words">Null where the number says all.</param>
public sealed record GoalTarget(ResultKind Kind, int? Quantity, string? Words)
{
    private const int MostWords = 2000;

    /// <summary>What a project's goals must be: one of a kind at most, each saying something.</summary>
    /// <returns>In the order of the text.</returns>
    /// <exception cref="RuleViolationException">Two of a kind, one that says nothing, or a number below 1.</exception>
    public static IReadOnlyList<GoalTarget> Checked(IEnumerable<GoalTarget> goals)
    {
        List<GoalTarget> all = [.. goals.Select(goal => goal with { Words = string.IsNullOrWhiteSpace(goal.Words) ? null : goal.Words.Trim() })
            .OrderBy(goal => goal.Kind)];
        foreach (var goal in all)
        {
            Require(goal.Quantity is not < 1, $"{goal.Kind.ChineseName()}的目标应不少于 1 {goal.Kind.Unit()}，没有数量目标的请留空");
            Require(goal.Quantity is not null || goal.Words is not null, $"{goal.Kind.ChineseName()}的目标请填写数量或文字");
            Require(goal.Words is not { Length: > MostWords }, $"{goal.Kind.ChineseName()}的目标至多 {MostWords} 字");
        }

        Require(all.Select(goal => goal.Kind).Distinct().Count() == all.Count, "同一类目标填写了两次");
        return all;
    }

    public override string ToString() => (Quantity, Words) switch
    {
        ({ } number, { } words) => $"{Kind.ChineseName()} {number} {Kind.Unit()}：{words}",
        ({ } number, null) => $"{Kind.ChineseName()} {number} {Kind.Unit()}",
        _ => $"{Kind.ChineseName()}：{Words}",
    };

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.Objectives, message);
        }
    }
}
