using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

/// <summary>What somebody says an institution is.</summary>
public sealed record KindsStatement(IReadOnlyList<InstitutionKind> Kinds, IReadOnlyList<string> Disciplines, string Evidence)
{
    public override string ToString() =>
        $"{(Kinds.Count == 0 ? "不属于所列各类" : string.Join("、", Kinds.Select(kind => kind.ChineseName())))}；依据：{Evidence}";

    /// <summary>The same kinds and disciplines; on what that rests is another matter.</summary>
    public bool Agrees(KindsStatement other) => Kinds.SequenceEqual(other.Kinds) && Disciplines.SequenceEqual(other.Disciplines);

    /// <summary>The reference lists say the same: nothing is decided by it.</summary>
    public bool IsListed(ListedInstitution? listed) =>
        listed is { Grounds.Count: > 0 } && Kinds.ToHashSet().SetEquals(listed.Grounds.Select(ground => ground.Kind))
        && (Disciplines.Count == 0 || Disciplines.Select(InstitutionName.Fold).ToHashSet().SetEquals(listed.Disciplines.Select(InstitutionName.Fold)));
}

/// <summary>二（一）, reading 0038: what the lists do not say is proposed by one and confirmed by another, and does not count before.</summary>
public sealed partial class SendingInstitution
{
    /// <summary>What waits for a second person; null where nothing does.</summary>
    public KindsStatement? Proposed { get; private set; }

    /// <summary>Of what waits, or of what was confirmed last; null where neither is. A proposal that was refused leaves no trace here: it is in the
    /// audit.</summary>
    public Decision<DateOnly>? Decision { get; private set; }

    private DecisionMatter Matter => new(Clauses.SendingInstitutions, $"{Name}的类别", Proposed is null ? "没有待确认的核定" : "待确认", Proposed is not null);

    /// <summary>What the lists say too holds at once; all else waits for a second person, and replaces what waited.</summary>
    /// <param name="listed">What the reference lists know of it; null where it is on none.</param>
    /// <returns>True where it holds at once.</returns>
    /// <exception cref="RuleViolationException">No evidence.</exception>
    public bool Declare(KindsStatement stated, ListedInstitution? listed, ActingPerson by, DateOnly on)
    {
        var clean = Cleaned(stated);
        if (clean.IsListed(listed) || (IsConfirmed && Says(clean)))
        {
            Confirm(clean.Kinds, clean.Disciplines, clean.Evidence);
            return true;
        }

        Proposed = clean;
        Decision = new Decision<DateOnly>();
        Decision.Prepare(by, on);
        return false;
    }

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) =>
        Decision is { } decision ? decision.WhyNot(Matter, by) : new(Clauses.SendingInstitutions, $"{Name}没有待确认的核定");

    /// <returns>Null where this person may take back what they proposed.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision is { } decision ? decision.WhyNotTakeBack(Matter, by) : WhyNotDecide(by);

    /// <exception cref="RuleViolationException">Nothing waits, by who proposed it, or sent back without a reason.</exception>
    public void Decide(bool confirm, ActingPerson by, DateOnly on, string? reason)
    {
        if (Decision is null && WhyNotDecide(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        Decision!.Settle(Matter, confirm, by, on, reason, "请填写退回的原因");
        if (confirm)
        {
            Confirm(Proposed!.Kinds, Proposed.Disciplines, Proposed.Evidence);
        }
        else
        {
            // Who refused another statement did not confirm the one that stands.
            Decision = null;
        }

        Proposed = null;
    }

    /// <summary>False of a statement that repeats what is in force or what waits: it says nothing about the one or the other.</summary>
    /// <exception cref="RuleViolationException">No evidence.</exception>
    public bool IsNews(KindsStatement stated)
    {
        var clean = Cleaned(stated);
        return !(IsConfirmed && Says(clean) && Evidence == clean.Evidence)
            && !(Proposed is { } waiting && waiting.Agrees(clean) && waiting.Evidence == clean.Evidence);
    }

    private bool Says(KindsStatement stated) => stated.Agrees(new(Kinds, Disciplines, ""));

    private static KindsStatement Cleaned(KindsStatement stated) => string.IsNullOrWhiteSpace(stated.Evidence)
        ? throw new RuleViolationException(Clauses.SendingInstitutions, "核定单位类别须填写认定依据")
        : new([.. stated.Kinds.Distinct().Order()],
            [.. stated.Disciplines.Select(discipline => discipline.Trim()).Where(discipline => discipline.Length > 0).Distinct()], stated.Evidence.Trim());
}
