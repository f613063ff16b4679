using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

public readonly record struct PersonCaseId(Guid Value) : IId<PersonCaseId>
{
    public static PersonCaseId From(Guid value) => new(value);
}

/// <summary>What a finding looks at.</summary>
/// <param name="Carried">What keeps the record that is to be merged from it, each named: its place in the pool, live projects and intents, money;
/// empty where nothing does.</param>
/// <param name="Built">What was built since on a finding that is to be undone, each named.</param>
public sealed record PersonCaseFacts(IReadOnlyList<string> Carried, IReadOnlyList<string> Built);

/// <summary>二（二）, reading 0048: whether two records mean one person, proposed by one and confirmed by another; the finding is undone in the same way.</summary>
public sealed class PersonCase
{
    private PersonCase()
    {
    }

    /// <param name="kept">Of one person: the record that stays; else null.</param>
    /// <exception cref="RuleViolationException">No reason, or the record to be merged carries what cannot move.</exception>
    public PersonCase(PersonCaseId id, Expert first, Expert second, ExpertId? kept, PersonCaseFacts facts, string? reason, ActingPerson by, DateOnly on)
    {
        RequireReason(reason);
        (Id, FirstId, SecondId, KeptId, Reason) = (id, first.Id, second.Id, kept, reason!.Trim());
        (Answer, State) = (kept is null ? PersonAnswer.Different : PersonAnswer.Same, PersonCaseState.Proposed);
        RequireFree(facts);
        Decision.Prepare(by, on);
    }

    public PersonCaseId Id { get; private set; }

    /// <summary>Of the two the one with the earlier number.</summary>
    public ExpertId FirstId { get; private set; }

    public ExpertId SecondId { get; private set; }

    public PersonAnswer Answer { get; private set; }

    /// <summary>Null where they are different persons.</summary>
    public ExpertId? KeptId { get; private set; }

    public ExpertId MergedId => KeptId == FirstId ? SecondId : FirstId;

    public string Reason { get; private set; } = "";

    public PersonCaseState State { get; private set; }

    /// <summary>Nominations that came to the kept record with it.</summary>
    public IReadOnlyList<NominationId> Moved { get; private set; } = [];

    public Decision<DateOnly> Decision { get; private set; } = new();

    /// <summary>Why it should be undone; null while nobody proposed that.</summary>
    public string? UndoReason { get; private set; }

    /// <summary>Of the undoing; null while nobody proposed it.</summary>
    public Decision<DateOnly>? Undoing { get; private set; }

    public int Version { get; private set; }

    /// <summary>The finding or its undoing waits for a second person.</summary>
    public bool Waits => State == PersonCaseState.Proposed || AwaitsUndoing;

    public bool AwaitsUndoing => State == PersonCaseState.Confirmed && Undoing is { DecidedBy: null };

    private DecisionMatter Matter => new(Clauses.PersonalQualities, $"“{Answer.ChineseName()}”的认定", State.ChineseName(), State == PersonCaseState.Proposed);

    private DecisionMatter UndoMatter => new(Clauses.PersonalQualities, $"撤销“{Answer.ChineseName()}”的提议", State.ChineseName(), AwaitsUndoing);

    /// <returns>Null where this person may decide what waits.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => AwaitsUndoing ? Undoing!.WhyNot(UndoMatter, by) : Decision.WhyNot(Matter, by);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => AwaitsUndoing ? Undoing!.WhyNotTakeBack(UndoMatter, by) : Decision.WhyNotTakeBack(Matter, by);

    /// <param name="merged">The record that is merged; where they are different persons, any.</param>
    /// <param name="moving">Its nominations that may move to the kept record.</param>
    /// <exception cref="RuleViolationException">Decided already, by who proposed it, sent back without a reason, or the record carries what cannot
    /// move by now.</exception>
    public void Decide(bool confirm, Expert merged, IReadOnlyList<Nomination> moving, PersonCaseFacts facts, string? reason, ActingPerson by, DateOnly on)
    {
        Decision.Settle(Matter, confirm, by, on, reason, "请填写退回的原因");
        if (!confirm)
        {
            State = PersonCaseState.Refused;
            return;
        }

        RequireFree(facts);
        State = PersonCaseState.Confirmed;
        if (KeptId is { } kept)
        {
            merged.MergeInto(kept);
            Moved = [.. moving.Select(nomination => nomination.Id)];
            foreach (var nomination in moving)
            {
                nomination.BelongTo(kept);
            }
        }
    }

    /// <exception cref="RuleViolationException">Not confirmed, something was built on it, one waits, or no reason.</exception>
    public void ProposeUndoing(PersonCaseFacts facts, string? reason, ActingPerson by, DateOnly on)
    {
        RequireReason(reason);
        if (State != PersonCaseState.Confirmed || AwaitsUndoing)
        {
            throw new RuleViolationException(Clauses.PersonalQualities, AwaitsUndoing ? "已有一件撤销待确认，请先办结" : $"该认定{State.ChineseName()}，不能撤销");
        }

        RequireUnbuilt(facts);
        (UndoReason, Undoing) = (reason!.Trim(), new Decision<DateOnly>());
        Undoing.Prepare(by, on);
    }

    /// <param name="merged">As in <see cref="Decide"/>.</param>
    /// <param name="moved">The nominations that had moved; they go back.</param>
    /// <exception cref="RuleViolationException">Nothing waits, by who proposed it, sent back without a reason, or something was built on it by now.</exception>
    public void DecideUndoing(bool confirm, Expert merged, IReadOnlyList<Nomination> moved, PersonCaseFacts facts, string? reason, ActingPerson by, DateOnly on)
    {
        if (Undoing is not { } waiting)
        {
            throw new RuleViolationException(Clauses.PersonalQualities, "没有待确认的撤销，请刷新");
        }

        waiting.Settle(UndoMatter, confirm, by, on, reason, "请填写退回的原因");
        if (!confirm)
        {
            (UndoReason, Undoing) = (null, null);
            return;
        }

        RequireUnbuilt(facts);
        State = PersonCaseState.Undone;
        if (KeptId is not null)
        {
            merged.MergeInto(null);
            foreach (var nomination in moved)
            {
                nomination.BelongTo(merged.Id);
            }
        }
    }

    private void RequireFree(PersonCaseFacts facts)
    {
        if (Answer == PersonAnswer.Same && facts.Carried is [var first, ..])
        {
            throw new RuleViolationException(Clauses.PersonalQualities,
                $"要并入的记录还有 {first}{(facts.Carried.Count > 1 ? $" 等 {facts.Carried.Count} 件" : "")}，不能并入：请保留该记录而并入另一份；两份都有的，先办结其一（撤销入库、出库，撤回或终止项目并收回资金）再认定");
        }
    }

    private static void RequireUnbuilt(PersonCaseFacts facts)
    {
        if (facts.Built is [var first, ..])
        {
            throw new RuleViolationException(Clauses.PersonalQualities,
                $"认定之后已有 {first}{(facts.Built.Count > 1 ? $" 等 {facts.Built.Count} 件" : "")}，认定不能撤销；请先撤销或办结这些事项");
        }
    }

    private static void RequireReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.PersonalQualities, "请填写依据，如核对了哪些证件、与谁核实");
        }
    }
}
