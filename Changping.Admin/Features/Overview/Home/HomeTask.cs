using Changping.Admin.Components.Records;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>One line of 待办: what, the next action, by when, and where it is done.</summary>
/// <param name="Kind">Such as 批次待复核.</param>
/// <param name="Tone">Of the kind's chip.</param>
/// <param name="Subject">The object by its number or name, or how many there are and which comes first.</param>
/// <param name="Next">What the actor does next; of what waits for somebody else, who that is.</param>
/// <param name="Deadline">Null where the rules set none.</param>
/// <param name="Address">The record, or the list filtered to exactly these.</param>
/// <param name="Count">Things meant; the badge beside the navigation adds them up.</param>
public sealed record HomeTask(string Kind, StateTone Tone, string Subject, string Next, DateOnly? Deadline, string Address, int Count = 1)
{
    /// <summary>The actor did their part; somebody else's is next.</summary>
    public bool WaitsForAnother { get; init; }

    /// <summary>The deadline has passed or is today.</summary>
    public bool Overdue { get; init; }
}
