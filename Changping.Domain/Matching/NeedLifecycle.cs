using Changping.Domain.Policy;

namespace Changping.Domain.Matching;

/// <summary>Where a company's need stands.</summary>
public enum NeedState
{
    Draft,
    Published,
    Closed,
}

public enum NeedAction
{
    Publish,
    Close,
    Reopen,
}

/// <summary>One row of the table of states.</summary>
/// <param name="NeedsReason">The step is kept with why it was taken.</param>
public sealed record NeedTransition(NeedState From, NeedAction Action, NeedState To, bool NeedsReason);

/// <summary>All transitions there are; buttons, checks and tests are read off this table.</summary>
public static class NeedLifecycle
{
    public static readonly IReadOnlyList<NeedTransition> Table =
    [
        new(NeedState.Draft, NeedAction.Publish, NeedState.Published, NeedsReason: false),
        new(NeedState.Draft, NeedAction.Close, NeedState.Closed, NeedsReason: true),
        new(NeedState.Published, NeedAction.Close, NeedState.Closed, NeedsReason: true),
        new(NeedState.Closed, NeedAction.Reopen, NeedState.Published, NeedsReason: true),
    ];

    public static IReadOnlyList<NeedTransition> From(NeedState state) => [.. Table.Where(row => row.From == state)];

    /// <exception cref="RuleViolationException">The table has no such transition; the message names those it has.</exception>
    public static NeedTransition Require(NeedState from, NeedAction action) =>
        Table.FirstOrDefault(row => row.From == from && row.Action == action)
        ?? throw new RuleViolationException(
            Clauses.Matching, $"需求{from.ChineseName()}，不能“{action.ChineseName()}”；可办理：{string.Join("、", From(from).Select(row => row.Action.ChineseName()))}");

    public static string ChineseName(this NeedState state) => state switch
    {
        NeedState.Draft => "草稿",
        NeedState.Published => "已发布",
        NeedState.Closed => "已关闭",
    };

    public static string ChineseName(this NeedAction action) => action switch
    {
        NeedAction.Publish => "发布",
        NeedAction.Close => "关闭",
        NeedAction.Reopen => "重新发布",
    };
}
