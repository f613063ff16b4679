using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public enum SupportState
{
    Received,
    InProgress,
    Done,
    Refused,
    Withdrawn,
}

public enum SupportAction
{
    Begin,
    Finish,
    Refuse,
    Withdraw,
}

/// <summary>One row of the table of states.</summary>
/// <param name="Needs">What must be written down with it; null where nothing must.</param>
public sealed record SupportTransition(SupportState From, SupportAction Action, SupportState To, string? Needs);

/// <summary>All transitions of a support request; buttons, checks and tests are read off this table.</summary>
public static class SupportLifecycle
{
    public static readonly IReadOnlyList<SupportTransition> Table =
    [
        new(SupportState.Received, SupportAction.Begin, SupportState.InProgress, null),
        new(SupportState.Received, SupportAction.Refuse, SupportState.Refused, "不予办理的原因"),
        new(SupportState.Received, SupportAction.Withdraw, SupportState.Withdrawn, "撤回原因"),
        new(SupportState.InProgress, SupportAction.Finish, SupportState.Done, "办理结果"),
        new(SupportState.InProgress, SupportAction.Refuse, SupportState.Refused, "不予办理的原因"),
        new(SupportState.InProgress, SupportAction.Withdraw, SupportState.Withdrawn, "撤回原因"),
    ];

    public static IReadOnlyList<SupportTransition> From(SupportState state) => [.. Table.Where(row => row.From == state)];

    /// <exception cref="RuleViolationException">The table has no such transition; the message names those it has.</exception>
    public static SupportTransition Require(SupportState from, SupportAction action, ClauseKey clause)
    {
        if (Table.FirstOrDefault(row => row.From == from && row.Action == action) is { } found)
        {
            return found;
        }

        var possible = From(from);
        var next = possible.Count == 0 ? "该状态已终结" : $"可办理：{string.Join("、", possible.Select(row => row.Action.ChineseName()))}";
        throw new RuleViolationException(clause, $"事项{from.ChineseName()}，不能“{action.ChineseName()}”；{next}");
    }

    public static string ChineseName(this SupportState state) => state switch
    {
        SupportState.Received => "已受理",
        SupportState.InProgress => "办理中",
        SupportState.Done => "已办结",
        SupportState.Refused => "不予办理",
        SupportState.Withdrawn => "已撤回",
    };

    public static string ChineseName(this SupportAction action) => action switch
    {
        SupportAction.Begin => "开始办理",
        SupportAction.Finish => "办结",
        SupportAction.Refuse => "不予办理",
        SupportAction.Withdraw => "撤回",
    };
}
