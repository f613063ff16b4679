using Changping.Admin.Office;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Records;

/// <summary>What is to be done next on a record. One place a kind of record decides it, for the page, the list and 待办 alike.</summary>
/// <param name="Title">In a few words, such as 立项.</param>
/// <param name="Right">Whose step it is; null where nothing is left to be done.</param>
public abstract record NextStep(string Title, Permission? Right)
{
    /// <summary>The words of the main button; null where the step is taken elsewhere on the page.</summary>
    public string? Button { get; init; }

    /// <summary>Of the page where it is done; null where it is the record's own.</summary>
    public string? Address { get; init; }

    public ClauseKey? Clause { get; init; }

    /// <summary>In one or two sentences.</summary>
    public string? Explanation { get; init; }

    /// <summary>All that keeps it from being done today.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    /// <summary>To be looked at; no reason to refuse.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Nothing is amiss: its day has not come.</summary>
    public bool OnlyWaits { get; init; }

    /// <summary>Where it takes a second person: what the record answers to one who has the right.</summary>
    public Func<ActingPerson, Blocker?>? Refuses { get; init; }

    public string Doer => Right switch
    {
        Permission.Approve => "由负责人审批",
        Permission.ConfirmFiling => "由人才工作局办理",
        Permission.ConfirmTitles => "由人力社保局核定",
        _ => "由经办人办理",
    };

    public bool IsOf(Actor viewer) => Right is { } right && viewer.May(right);

    /// <summary>Why the viewer, whose step it is, must leave it to another.</summary>
    public string? OwnWork(Actor viewer) => IsOf(viewer) ? Refuses?.Invoke(viewer.Person())?.Message : null;

    /// <returns>Null where the viewer may take it now.</returns>
    public string? WhyNot(Actor viewer) => !IsOf(viewer) ? Doer : Blockers is [var first, ..] ? first.Message : OwnWork(viewer);
}

/// <param name="Act">The step as the record's page takes it.</param>
public sealed record NextStep<TAct>(TAct Act, string Title, Permission? Right) : NextStep(Title, Right);
