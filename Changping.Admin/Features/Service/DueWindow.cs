namespace Changping.Admin.Features.Service;

/// <summary>From when until when something is due, for lists and tasks alike.</summary>
/// <param name="After">Not due on this day yet; null for however long ago.</param>
/// <param name="By">The last day.</param>
public readonly record struct DueWindow(DateOnly? After, DateOnly By)
{
    /// <summary>What comes due within these days is a task already.</summary>
    public const int WeekDays = 7;

    /// <summary>Due today or before.</summary>
    public static DueWindow Due(DateOnly today) => new(null, today);

    /// <summary>Due in the days to come, today not among them.</summary>
    public static DueWindow Week(DateOnly today) => new(today, today.AddDays(WeekDays));
}
