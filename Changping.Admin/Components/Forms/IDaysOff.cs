using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>Where a calendar on screen learns which days the state moved.</summary>
public interface IDaysOff
{
    /// <summary>Days off, and days of a weekend that are worked; what the office entered goes before what is shipped.</summary>
    Task<IReadOnlyDictionary<DateOnly, CalendarException>> AskAsync(CancellationToken cancel);
}
