using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Dialogs;

/// <summary>One row of a batch as it is put to a person before anything happens.</summary>
/// <param name="Key">Comes back to what runs the batch.</param>
/// <param name="Name">What the row is.</param>
/// <param name="Effect">What will happen to it.</param>
/// <param name="Amount">Adds to the running total; null where the batch has no money.</param>
public sealed record BatchRow(object Key, string Name, string Effect, Money? Amount = null)
{
    /// <summary>While one row has any, the batch cannot be confirmed.</summary>
    public IReadOnlyList<string> Blockers { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A word that sets the row apart from the others, such as why it comes first.</summary>
    public string? Tag { get; init; }
}

/// <summary>What became of a row.</summary>
public sealed record BatchResult(object Key, bool Done, string Message);

/// <summary>A batch put to a person.</summary>
/// <param name="Confirm">The words of the button.</param>
public sealed record Batch(string Title, string Confirm, IReadOnlyList<BatchRow> Rows)
{
    /// <summary>Of rows that are each looked at and done by themselves: more than that nobody reads.</summary>
    public const int Most = 100;

    /// <summary>Gets the rows that were left in, and the reason; gives a result for each of them.</summary>
    public required Func<IReadOnlyList<BatchRow>, string, Task<IReadOnlyList<BatchResult>>> Run { get; init; }

    /// <summary>In one sentence, what follows for all.</summary>
    public string? Consequence { get; init; }

    /// <summary>What the running total means, such as what it leaves of the budget; a total that cannot be is not confirmed.</summary>
    public Func<Money, BatchStanding>? Standing { get; init; }

    /// <summary>Makes the paper of the rows that are left in, before it is registered; gives what <see cref="Documents.DraftDocument"/> gave. Null
    /// where there is none.</summary>
    public Func<IReadOnlyList<BatchRow>, Task<Guid>>? Draft { get; init; }

    public bool NeedsReason { get; init; }

    public string ReasonLabel { get; init; } = "理由";

    /// <summary>Further fields, bound by the page.</summary>
    public RenderFragment? Fields { get; init; }

    /// <summary>All rows anew, as the fields stand now; they say so by the cascading callback <see cref="Changed"/>. Null where the rows do not
    /// depend on them.</summary>
    public Func<Task<IReadOnlyList<BatchRow>>>? Replan { get; init; }

    /// <param name="things">个项目.</param>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public static void RequireFew(int count, ClauseKey clause, string things)
    {
        if (count > Most)
        {
            throw new RuleViolationException(clause, $"一次最多办理 {Most} {things}，现选得更多，未作任何改动；请缩小条件，分几次办理");
        }
    }

    /// <summary>The name of the callback by which a field says that the rows are to be planned anew.</summary>
    public const string Changed = "BatchChanged";
}

/// <param name="Text">Beside the running total.</param>
/// <param name="Blocks">The total cannot be: the text says why and what to do.</param>
public sealed record BatchStanding(string Text, bool Blocks);
