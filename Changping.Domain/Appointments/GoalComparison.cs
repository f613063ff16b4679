using Changping.Domain.Common;
using Changping.Domain.Projects;

namespace Changping.Domain.Appointments;

public enum GoalOutcome
{
    /// <summary>As many as the target says, or more.</summary>
    Reached,
    Short,

    /// <summary>The target is words only: the panel says.</summary>
    ForPanel,

    /// <summary>Came about without a target.</summary>
    Beyond,
}

/// <summary>Target and result of one kind.</summary>
/// <param name="Target">Null where none was set.</param>
/// <param name="Achieved">In the unit of the kind.</param>
/// <param name="Amount">Of all results of the kind.</param>
public sealed record GoalLine(ResultKind Kind, GoalTarget? Target, int Achieved, Money Amount)
{
    public GoalOutcome Outcome =>
        Target is null ? GoalOutcome.Beyond
        : Target.Quantity is not { } quantity ? GoalOutcome.ForPanel
        : Achieved >= quantity ? GoalOutcome.Reached : GoalOutcome.Short;

    public string Done => $"{Achieved} {Kind.Unit()}{(Amount == Money.Zero ? "" : $"，{Amount} 元")}";

    public override string ToString() => $"{(Target is null ? $"{Kind.ChineseName()}（未设目标）" : $"{Target}")}，完成 {Done}（{Outcome.ChineseName()}）";
}

/// <summary>一 目标任务, reading 0053: what was wanted beside what came of it, kind by kind. It decides no grade: the panel reads it.</summary>
public static class GoalComparison
{
    /// <returns>A line for every kind with a target or a result, in the order of the text.</returns>
    public static IReadOnlyList<GoalLine> Of(IReadOnlyList<GoalTarget> goals, IEnumerable<JointResult> results)
    {
        var (targets, achieved) = (goals.ToDictionary(goal => goal.Kind), results.ToLookup(result => result.Kind));
        return
        [
            .. from kind in ResultKinds.All
               where targets.ContainsKey(kind) || achieved.Contains(kind)
               select new GoalLine(kind, targets.GetValueOrDefault(kind), achieved[kind].Sum(result => result.Quantity),
                   Money.Sum(achieved[kind].Select(result => result.Amount))),
        ];
    }
}

public static class GoalOutcomes
{
    public static string ChineseName(this GoalOutcome outcome) => outcome switch
    {
        GoalOutcome.Reached => "达到",
        GoalOutcome.Short => "未达到",
        GoalOutcome.ForPanel => "由评价专家认定",
        GoalOutcome.Beyond => "目标以外",
    };
}
