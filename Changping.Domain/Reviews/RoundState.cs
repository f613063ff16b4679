using Changping.Domain.Policy;

namespace Changping.Domain.Reviews;

/// <summary>三（三）: where a review round stands.</summary>
public enum RoundState
{
    Draft,
    Open,
    Closed,
}

public enum RoundAction
{
    Arrange,
    Assign,
    TakeOut,
    Open,
    Replace,
    Declare,
    Score,
    Close,
}

public sealed record RoundTransition(RoundState From, RoundAction Action, RoundState To);

/// <summary>All that can be done to a round; refusals and buttons are read off this table.</summary>
public static class RoundLifecycle
{
    public static readonly IReadOnlyList<RoundTransition> Table =
    [
        new(RoundState.Draft, RoundAction.Arrange, RoundState.Draft),
        new(RoundState.Draft, RoundAction.Assign, RoundState.Draft),
        new(RoundState.Draft, RoundAction.TakeOut, RoundState.Draft),
        new(RoundState.Draft, RoundAction.Open, RoundState.Open),
        new(RoundState.Open, RoundAction.Assign, RoundState.Open),
        new(RoundState.Open, RoundAction.Replace, RoundState.Open),
        new(RoundState.Open, RoundAction.Declare, RoundState.Open),
        new(RoundState.Open, RoundAction.Score, RoundState.Open),
        new(RoundState.Open, RoundAction.Close, RoundState.Closed),
    ];

    public static bool Allows(RoundState state, RoundAction action) => Table.Any(row => row.From == state && row.Action == action);

    /// <exception cref="RuleViolationException">The table has no such transition.</exception>
    internal static RoundState Require(RoundState from, RoundAction action, string number) =>
        Table.FirstOrDefault(row => row.From == from && row.Action == action)?.To
            ?? throw new RuleViolationException(Clauses.Application, $"评审轮次 {number} {from.ChineseName()}，不能{action.ChineseName()}");

    public static string ChineseName(this RoundState state) => state switch
    {
        RoundState.Draft => "筹备",
        RoundState.Open => "评分中",
        RoundState.Closed => "已结束",
    };

    public static string ChineseName(this RoundAction action) => action switch
    {
        RoundAction.Arrange => "修改安排",
        RoundAction.Assign => "编入项目",
        RoundAction.TakeOut => "移出项目",
        RoundAction.Open => "开始评分",
        RoundAction.Replace => "更换评审专家",
        RoundAction.Declare => "登记利害关系声明",
        RoundAction.Score => "评分",
        RoundAction.Close => "结束评审",
    };
}
