using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>What another answer than the one that stands does to the line and to its money.</summary>
public enum AnswerEffect
{
    /// <summary>Nothing stood: the line is answered.</summary>
    Settle,

    /// <summary>Only the day or the reason changes.</summary>
    Redate,

    /// <summary>It was paid after all.</summary>
    ToPaid,

    /// <summary>It came back after all, and waits for the next batch.</summary>
    ToReturned,

    /// <summary>It was paid after all, and by another batch too: the second payment is to come back.</summary>
    PaidTwice,
}

/// <summary>Where the money of a line is when another answer comes.</summary>
/// <param name="Standing">Null where the line is not answered.</param>
/// <param name="Grant">The state of what the line pays.</param>
/// <param name="IsTakenAgain">The claim was released, and another grant took it up.</param>
/// <param name="Elsewhere">The other batch that it is in by now; null where it is in none.</param>
/// <param name="IsBeingRecovered">Some of it was recovered, or is about to be.</param>
public sealed record AnsweredLine(
    BatchKind Kind, LineOutcome? Standing, GrantState Grant, bool IsTakenAgain = false, string? Elsewhere = null, bool IsBeingRecovered = false);

/// <summary>五（一）2, reading 0042: an answer against the one that stands is a contradiction that two persons settle; this says what then follows.</summary>
public static class AnswerCorrection
{
    /// <returns>The effect, or why it cannot be accepted as things are, with the cure.</returns>
    public static (AnswerEffect Effect, Blocker? Blocker) Of(AnsweredLine line, LineOutcome said) => (line.Standing, said) switch
    {
        (null, _) => (AnswerEffect.Settle, null),
        var (standing, _) when standing == said => (AnswerEffect.Redate, null),
        _ when line.Kind == BatchKind.Recovery => (default, new(Clauses.Budget, "收回批次的回执已使原款项变动，不能更改；请按实际到账另行编制收回批次，或由原批次更正")),
        (_, LineOutcome.Paid) => ToPaid(line),
        _ => ToReturned(line),
    };

    private static (AnswerEffect, Blocker?) ToPaid(AnsweredLine line) => line.Grant switch
    {
        GrantState.Committed => (default, new(Clauses.Budget, $"该笔已重新编入批次 {line.Elsewhere}（待复核），请先退回该批次，以免重复支付")),
        GrantState.Instructed => (default, new(Clauses.Budget, $"该笔已随批次 {line.Elsewhere} 再次通知拨付，请先与财政局核对并登记该批次的回执")),
        GrantState.Returned => (AnswerEffect.ToPaid, null),
        GrantState.Released or GrantState.Awarded => (line.IsTakenAgain ? AnswerEffect.PaidTwice : AnswerEffect.ToPaid, null),
        GrantState.Paid or GrantState.Reversed => (AnswerEffect.PaidTwice, null),
    };

    private static (AnswerEffect, Blocker?) ToReturned(AnsweredLine line) => line.Grant == GrantState.Paid && !line.IsBeingRecovered
        ? (AnswerEffect.ToReturned, null)
        : (default, new(Clauses.Budget, "该笔已收回或正在收回，不能再登记为退回；请先退回收回批次，或维持原登记"));
}
