namespace Changping.Admin.Components.Records;

/// <param name="Text">What was done, in the words of the screen.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Who, string Text, string? Reason = null)
{
    /// <summary>The record that it happened to, where that is another than the page's own.</summary>
    public string? About { get; init; }

    /// <summary>Where more of it stands, such as the record of an import; null for nowhere.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<TimelineChange> Changes { get; init; } = [];
}

/// <param name="What">The label of the field.</param>
public sealed record TimelineChange(string What, string? Old, string? New);
