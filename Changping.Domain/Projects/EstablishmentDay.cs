using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>Reading 0028: the day of 立项, as it is entered.</summary>
/// <param name="On">Of the establishment; it fixes rate, cap and version.</param>
/// <param name="Today">Of the entry.</param>
/// <param name="Policy">That applies on <paramref name="On"/>; it stays the project's own.</param>
/// <param name="Current">In force on <paramref name="Today"/>; null where none is.</param>
/// <param name="BackDays">Of the committee's settings.</param>
public sealed record EstablishmentDay(DateOnly On, DateOnly Today, PolicyVersion Policy, PolicyVersion? Current, int BackDays)
{
    /// <summary>Why the expert may not be engaged any more (reading 0046); null where they may.</summary>
    public Blocker? Expert { get; init; }

    /// <summary>Why the company may not host any more (reading 0044); null where it may.</summary>
    public Blocker? Enterprise { get; init; }

    /// <summary>Live projects of the company with the same title (reading 0045), which refuses.</summary>
    public Blocker? SameTitle { get; init; }

    /// <summary>Such with nearly the same title, as number and title.</summary>
    public IReadOnlyList<string> Similar { get; init; } = [];

    /// <summary>Why those are other projects, in the approver's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What stands against it already, told before anybody enters it; similar titles only ask for a reason.</summary>
    public IReadOnlyList<Blocker> Foreseen => [.. Faults(asksReason: false)];

    /// <exception cref="RuleViolationException">The expert left the pool or is denied, in the future, too long ago, no version is in force, or the
    /// version changed in between.</exception>
    internal void Require()
    {
        if (Faults(asksReason: true).FirstOrDefault() is { } first)
        {
            throw first.Refusal();
        }
    }

    private IEnumerable<Blocker> Faults(bool asksReason)
    {
        foreach (var party in new[] { Expert, Enterprise, SameTitle }.OfType<Blocker>())
        {
            yield return party;
        }

        if (asksReason && Similar.Count > 0 && string.IsNullOrWhiteSpace(Reason))
        {
            yield return new(Clauses.OneSubsidyOneExpert, $"企业另有名称相近的项目：{string.Join("、", Similar)}；请在意见中写明不是同一项目的依据");
        }

        if (On > Today)
        {
            yield return new(Clauses.Application, $"立项日期不能晚于今日（{Today:yyyy-MM-dd}）");
        }

        if (On < Today.AddDays(-BackDays))
        {
            yield return new(Clauses.Application,
                $"立项日期 {On:yyyy-MM-dd} 早于今日 {Today.DayNumber - On.DayNumber} 日，补登至多 {BackDays} 日；请填 {Today.AddDays(-BackDays):yyyy-MM-dd} 或之后的日期");
        }

        if (WhyNoPolicy() is { } lack)
        {
            yield return lack;
        }
    }

    private Blocker? WhyNoPolicy() =>
        Policy.InForce is not { } force || !force.Contains(On) ? new(Clauses.InForce, $"{On:yyyy-MM-dd} 没有已登记施行日期的政策版本，不能立项；请系统管理员先启用")
        : Policy.WhyNothingRests is { } lack ? lack
        : Current?.Name == Policy.Name ? null
        : new(Clauses.InForce, Current is null
            ? $"今日（{Today:yyyy-MM-dd}）没有施行中的政策版本，不能按 {On:yyyy-MM-dd} 的 {Policy.Name} 版补登立项"
            : $"{On:yyyy-MM-dd} 适用 {Policy.Name} 版，今日（{Today:yyyy-MM-dd}）已施行 {Current.Name} 版，不能跨版本补登；请按今日立项");
}
