using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>What a statement about a version is for.</summary>
public enum ActivationKind
{
    /// <summary>启用: the version comes into force.</summary>
    Activation,

    /// <summary>更正, while nothing rests on the version.</summary>
    Correction,

    /// <summary>提前废止, or another last day, or none again.</summary>
    EarlyEnd,

    /// <summary>补核: the version was put into force by one person, or before its file was kept in mind.</summary>
    Takeover,
}

public enum ActivationState
{
    Proposed,
    InForce,

    /// <summary>A later one holds in its place.</summary>
    Superseded,
    Refused,
}

/// <summary>Since when, until when and by which text a version is in force.</summary>
/// <param name="IssuedOn">The first day; inclusive.</param>
/// <param name="GoLiveOn">启用日 (reading 0040); only the first version that was activated has one.</param>
/// <param name="EndsOn">废止日, the last day in force; null where it runs for all its years.</param>
/// <param name="FileHash">SHA-256 of the file that says what the version is; null where none is known to be right: then the version is suspended.</param>
public sealed record ActivationTerms(DateOnly IssuedOn, DateOnly? GoLiveOn, DateOnly? EndsOn, string? FileHash);

/// <summary>What rests on a version by now.</summary>
/// <param name="First">Such as 项目 HZ-2026-001; null where nothing does.</param>
/// <param name="LastEstablished">The last 立项 under it.</param>
public sealed record VersionUse(string? First, DateOnly? LastEstablished);

/// <summary>
/// 六（二）2, readings 0022 and 0051: that a version is in force, since when, until when and by which file. An administrator proposes it, an approver
/// confirms it; a later
/// statement replaces an earlier one and never rewrites it.
/// </summary>
public sealed class PolicyActivation
{
    private PolicyActivation()
    {
    }

    /// <exception cref="RuleViolationException">Something that the kind does not allow; the message says the cure.</exception>
    public PolicyActivation(Guid id, ActivationKind kind, ActivationTerms terms, string evidence, ActivationCase of, ActingPerson by, DateOnly today)
    {
        ActivationRules.Require(kind, terms, of, today);
        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.InForce, "请填写印发文号或依据");
        }

        (Id, PolicyVersion, Kind, Evidence) = (id, of.Version.Name, kind, evidence.Trim());
        (IssuedOn, GoLiveOn, EndsOn, FileHash) = (terms.IssuedOn, terms.GoLiveOn, terms.EndsOn, terms.FileHash);
        Decision.Prepare(by, today);
    }

    public Guid Id { get; private set; }

    /// <summary>At most one of a version is in force, and at most one waits.</summary>
    public string PolicyVersion { get; private set; } = "";

    public ActivationKind Kind { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>启用日 (reading 0040): from it on projects are applied for here; only the first version has one.</summary>
    public DateOnly? GoLiveOn { get; private set; }

    /// <summary>废止日, the last day in force; null where it runs for all its years.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Of the file as it was when this was stated; null suspends the version.</summary>
    public string? FileHash { get; private set; }

    /// <summary>The document it was read from.</summary>
    public string Evidence { get; private set; } = "";

    public ActivationState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    public ActivationTerms Terms => new(IssuedOn, GoLiveOn, EndsOn, FileHash);

    private DecisionMatter Matter => new(
        Clauses.InForce, $"政策 {PolicyVersion} 版{Kind.ChineseName()}的提议", State.ChineseName(), State == ActivationState.Proposed);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <param name="of">As the version stands at this moment; what was in force until now is superseded by whoever calls it.</param>
    /// <exception cref="RuleViolationException">By who proposed it, decided already, or no longer allowed.</exception>
    public void Confirm(ActivationCase of, ActingPerson by, DateOnly today)
    {
        Decision.Make(Matter, by, today, null, needed: null);
        ActivationRules.Require(Kind, Terms, of, today);
        State = ActivationState.InForce;
    }

    /// <exception cref="RuleViolationException">By who proposed it, decided already, or no reason.</exception>
    public void Refuse(ActingPerson by, DateOnly today, string reason)
    {
        Decision.SendBack(Matter, by, today, reason, "请填写退回的原因");
        State = ActivationState.Refused;
    }

    public void Supersede() => State = ActivationState.Superseded;

    /// <summary>The file found at the first start after an upgrade; a second person looks at it (<see cref="ActivationKind.Takeover"/>).</summary>
    public void TakeFile(string hash) => FileHash = hash;

    /// <summary>Whoever looked at it did not find the file to be the right one: nothing rests on the version until another is taken.</summary>
    public void DropFile() => FileHash = null;
}

public static class ActivationNames
{
    public static string ChineseName(this ActivationKind kind) => kind switch
    {
        ActivationKind.Activation => "启用",
        ActivationKind.Correction => "更正",
        ActivationKind.EarlyEnd => "提前废止",
        ActivationKind.Takeover => "补核",
    };

    public static string ChineseName(this ActivationState state) => state switch
    {
        ActivationState.Proposed => "待确认",
        ActivationState.InForce => "有效",
        ActivationState.Superseded => "已被替代",
        ActivationState.Refused => "已退回",
    };
}
