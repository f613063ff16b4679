using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

public readonly record struct ErasureId(Guid Value) : IId<ErasureId>
{
    public static ErasureId From(Guid value) => new(value);
}

public enum ErasureState
{
    Proposed,
    Done,
    Refused,
}

public static class ErasureStates
{
    public static string ChineseName(this ErasureState state) => state switch
    {
        ErasureState.Proposed => "待确认",
        ErasureState.Done => "已删除",
        ErasureState.Refused => "已退回",
    };
}

/// <summary>A person of a deletion: by the office's number alone, which says nothing once the record is gone.</summary>
/// <param name="Number">Such as 2026-专家-0012.</param>
/// <param name="LastOn">The last day on which anything was done about them.</param>
public sealed record ErasedPerson(ExpertId Id, string Number, DateOnly LastOn)
{
    public override string ToString() => Number;
}

/// <summary>Who and what is to be deleted on a day.</summary>
/// <param name="Imports">Originals and faulty rows of registers of experts that are as old: their number.</param>
public sealed record ErasureDue(IReadOnlyList<ErasedPerson> People, int Imports)
{
    public bool IsNothing => People.Count == 0 && Imports == 0;
}

/// <summary>
/// 到期删除: that somebody was deleted, how many, by whom and on which ground, and nothing of what was. One person proposes and another confirms; the command line
/// of the server, who could remove the whole file, does it alone and the record says so.
/// </summary>
public sealed class Erasure
{
    private Erasure()
    {
    }

    /// <param name="number">The office's own, such as 2026-删除-001.</param>
    /// <param name="years">For which they were to be kept.</param>
    /// <exception cref="RuleViolationException">Nothing is due.</exception>
    public Erasure(ErasureId id, string number, ErasureDue due, int years, ActingPerson by, DateOnly on)
    {
        if (due.IsNothing)
        {
            throw new RuleViolationException(Clauses.Interpretation, "没有保存期满的未聘专家，不需删除");
        }

        (Id, Number, People, Imports, Years) = (id, number, due.People, due.Imports, years);
        Decision.Prepare(by, on);
    }

    public ErasureId Id { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Those it is about; once done, those who were deleted.</summary>
    public IReadOnlyList<ErasedPerson> People { get; private set; } = [];

    /// <summary>Proposed, and not deleted since something had happened to them meanwhile; by number.</summary>
    public IReadOnlyList<string> Spared { get; private set; } = [];

    /// <summary>The period that had passed, as the committee had set it.</summary>
    public int Years { get; private set; }

    public ErasureState State { get; private set; }

    /// <summary>Null while nothing is deleted.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <inheritdoc cref="ErasureDue"/>
    public int Imports { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.Interpretation, $"到期删除 {Number} ", State.ChineseName(), State == ErasureState.Proposed);

    /// <returns>Null where this person may confirm now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <returns>Null where this person may take back what they proposed.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <exception cref="RuleViolationException">Decided already, or sent back without a reason.</exception>
    public void SendBack(ActingPerson by, DateOnly on, string? reason)
    {
        Decision.SendBack(Matter, by, on, reason, "请填写退回的原因");
        State = ErasureState.Refused;
    }

    /// <param name="due">Of those who were proposed, who is to be deleted on this day still.</param>
    /// <exception cref="RuleViolationException">Decided already, by who proposed it, or nothing is due any more.</exception>
    public void Confirm(ErasureDue due, ActingPerson by, DateOnly on)
    {
        Decision.Make(Matter, by, on, reason: null, needed: null);
        if (due.IsNothing)
        {
            throw new RuleViolationException(Clauses.Interpretation, "提出之后各人又有办理，已没有保存期满的；请退回本件");
        }

        var gone = due.People.Select(person => person.Number).ToHashSet();
        Spared = [.. People.Where(person => !gone.Contains(person.Number)).Select(person => person.Number)];
        (People, Imports, State, ErasedOn) = (due.People, due.Imports, ErasureState.Done, on);
    }

    /// <summary>At the command line of the server, which no second person confirms.</summary>
    public void Carry(DateOnly on) => (State, ErasedOn) = (ErasureState.Done, on);
}
