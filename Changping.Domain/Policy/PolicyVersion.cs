using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>What a clause says in one line of our own words, and whether a program can judge it.</summary>
/// <param name="Number">As printed, such as 四（二）1.</param>
/// <param name="Keys">The rules that it prints; several where one clause rules on several things.</param>
/// <param name="NotComputable">Why no rule cites it; null where rules do.</param>
public sealed record ClauseText(string Number, IReadOnlyList<ClauseKey> Keys, string Summary, string? NotComputable);

/// <summary>One step by which the project subsidy is reckoned; which of them, and in which order, is the version's.</summary>
public enum SubsidyStep
{
    /// <summary>The share of what was reckoned so far.</summary>
    Share,

    /// <summary>Down to whole units, such as 1,000 yuan.</summary>
    RoundDown,

    /// <summary>Not more than the cap of the field.</summary>
    Cap,
}

/// <summary>One version of the policy: its clauses and the parameters it fixes. A change of the policy is a new version.</summary>
public sealed record PolicyVersion
{
    private readonly Dictionary<ClauseKey, string> _numbers = [];

    /// <summary>Such as 2.0.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The day of issue, from which it is in force; null until an administrator entered and an approver confirmed it.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>废止日, the last day on which it is in force, where two persons ended it early; null where it runs for all its years.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Its file is not the one that two persons put into force: it answers questions, and nothing may rest on it (reading 0051).</summary>
    public bool IsSuspended { get; init; }

    /// <summary>How long it is in force from the day of issue, in years.</summary>
    public required int ValidYears { get; init; }

    /// <summary>Those the program cites are all among them.</summary>
    public required IReadOnlyList<ClauseText> Clauses
    {
        get;
        init
        {
            field = value;
            _numbers = value.SelectMany(text => text.Keys, (text, key) => (key, text.Number)).ToDictionary(pair => pair.key, pair => pair.Number);
        }
    }

    /// <summary>四（二）1 in this version's form.</summary>
    public required IReadOnlyList<SubsidyStep> SubsidySteps { get; init; }

    /// <summary>Every number that a rule of it asks for, by key.</summary>
    public required IReadOnlyDictionary<ParameterKey, Parameter> Parameters { get; init; }

    /// <summary>Until the day of issue is known it answers, but nothing may rest on it.</summary>
    public bool IsProvisional => IssuedOn is null;

    /// <summary>Both inclusive; null until the day of issue is known.</summary>
    public DateRange? InForce => PlainRange is { } plain && EndsOn is { } end && end < plain.End ? plain with { End = end } : PlainRange;

    /// <summary>六（二）2: all its years, as if nobody had ended it early; both inclusive.</summary>
    public DateRange? PlainRange => IssuedOn is { } issued ? Anniversary.Period(issued, ValidYears) : null;

    /// <summary>
    /// Why nothing that creates an entitlement may rest on it: establishment, grant, batch, approval; each asks this, and the list of what is due.
    /// Null where it may.
    /// Running periods keep their version, so that its years being over is no reason here: that is asked of <see cref="PolicyBook.WhyNotInForce"/>.
    /// </summary>
    public Blocker? WhyNothingRests =>
        IsProvisional ? new(Domain.Policy.Clauses.InForce, $"政策 {Name} 版施行日尚未登记，不能立项、核定或拨付；请系统管理员在“政策”页登记印发日期，由负责人确认")
        : IsSuspended ? new(Domain.Policy.Clauses.InForce,
            $"政策 {Name} 版的文件（data/policy）与启用时确认的不一致，已暂停：不能立项、核定或拨付；请系统管理员恢复原文件后重新启动，政策有变化的须以新版本印发")
        : null;

    /// <summary>A clause with the number that this version prints for it.</summary>
    /// <exception cref="KeyNotFoundException">The version has no such clause: its file was read without checking.</exception>
    public Clause Cite(ClauseKey key) =>
        new(key, _numbers.TryGetValue(key, out var number) ? number : throw new KeyNotFoundException($"政策 {Name} 版没有条款 {key}。"), Name);

    /// <exception cref="KeyNotFoundException">The version has no such number: its file was read without checking, or no step of it needs it.</exception>
    public Parameter<T> Of<T>(ParameterKey<T> key) where T : struct => (Parameter<T>)Parameters[key];
}
