using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>
/// What one person prepares and another decides: the part that every record of that kind has. The record keeps its own states, for what follows
/// from a decision differs; who may decide is asked here alone, by the page, the tasks and the command.
/// </summary>
/// <typeparam name="TMoment">The day; of a payment batch the minute.</typeparam>
public sealed class Decision<TMoment> where TMoment : struct
{
    internal Decision()
    {
    }

    /// <summary>Who wrote it last.</summary>
    public ActingPerson PreparedBy { get; private set; } = null!;

    /// <summary>When it was handed in; null while it never was.</summary>
    public TMoment? PreparedAt { get; private set; }

    /// <summary>Everybody who wrote any of it; none of them decides on it.</summary>
    public IReadOnlyList<ActingPerson> Authors { get; private set; } = [];

    /// <summary>Of the last decision, until it is handed in anew; null where none was made, or who handed it in took it back.</summary>
    public ActingPerson? DecidedBy { get; private set; }

    public TMoment? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Who handed it in took it back before anybody decided.</summary>
    public bool WasTakenBack => DecidedAt is not null && DecidedBy is null;

    /// <param name="state">In the words of the screen.</param>
    /// <returns>The same, but of what its author took back.</returns>
    public string Named(string state) => WasTakenBack ? "已撤回" : state;

    /// <summary>Who decided wrote some of it: no verb lets it come to that, so that it was changed by hand.</summary>
    public bool IsOwnWork => DecidedBy is { } by && (Authors.Include(by.Id) || PreparedBy.Id == by.Id);

    /// <summary>Whoever opens an empty record has written nothing yet.</summary>
    internal void Open(ActingPerson by) => PreparedBy = by;

    internal void Write(ActingPerson by) => (PreparedBy, Authors) = (by, Authors.And(by));

    /// <summary>Who wrote what it is about decides on it as little as who wrote it.</summary>
    internal void Join(IEnumerable<ActingPerson> writers) => Authors = writers.Aggregate(Authors, (authors, by) => authors.And(by));

    /// <summary>Hands it in, and anew after it was sent back.</summary>
    internal void Prepare(ActingPerson by, TMoment at)
    {
        Write(by);
        (PreparedAt, DecidedBy, DecidedAt, Reason) = (at, null, null, null);
    }

    /// <returns>Null where this person may decide now.</returns>
    internal Blocker? WhyNot(DecisionMatter matter, ActingPerson by) =>
        matter.Waits ? TwoPersons.WhyNot(Authors, by, matter.Clause, matter.Name)
        : new(matter.Clause, WasTakenBack ? $"{matter.Name}已由 {PreparedBy.Name} 撤回"
            : DecidedBy is { } before ? $"{matter.Name}已由 {before.Name} 办理（{matter.State}）"
            : $"{matter.Name}{matter.State}，提交后才能审批");

    /// <summary>An honest mistake is taken back by who made it, while nobody has decided; nothing was granted by it.</summary>
    /// <returns>Null where this person may take it back now.</returns>
    internal Blocker? WhyNotTakeBack(DecisionMatter matter, ActingPerson by) =>
        !matter.Waits ? WhyNot(matter, by)
        : PreparedBy.Id == by.Id ? null
        : new(matter.Clause, $"{matter.Name}由 {PreparedBy.Name} 提出，只能由其本人撤回");

    /// <param name="needed">What to say where the reason is missing; null where none is needed.</param>
    /// <exception cref="RuleViolationException">Decided already, by an author, or without a reason that is needed.</exception>
    internal void Make(DecisionMatter matter, ActingPerson by, TMoment at, string? reason, string? needed)
    {
        if (WhyNot(matter, by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        if (needed is not null && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(matter.Clause, needed);
        }

        Record(by, at, reason);
    }

    /// <summary>Nothing follows from it: sent back by another person, or taken back by who handed it in, which needs no reason.</summary>
    /// <inheritdoc cref="Make"/>
    internal void SendBack(DecisionMatter matter, ActingPerson by, TMoment at, string? reason, string needed)
    {
        if (WhyNotTakeBack(matter, by) is not null)
        {
            Make(matter, by, at, reason, needed);
            return;
        }

        Record(by, at, reason);
        DecidedBy = null;
    }

    /// <summary>Makes it, or sends it back.</summary>
    /// <inheritdoc cref="Make"/>
    internal void Settle(DecisionMatter matter, bool grants, ActingPerson by, TMoment at, string? reason, string needed)
    {
        if (grants)
        {
            Make(matter, by, at, reason, needed: null);
        }
        else
        {
            SendBack(matter, by, at, reason, needed);
        }
    }

    /// <summary>A decision that takes no second person, such as to open a record once more.</summary>
    internal void Record(ActingPerson by, TMoment at, string? reason) =>
        (DecidedBy, DecidedAt, Reason) = (by, at, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}

/// <summary>What is decided on, as the sentences of a refusal name it.</summary>
/// <param name="Name">Such as 批次 2026-生补-003, with a blank after a number.</param>
/// <param name="State">In the words of the screen.</param>
/// <param name="Waits">It was handed in and is not decided.</param>
internal readonly record struct DecisionMatter(ClauseKey Clause, string Name, string State, bool Waits);
