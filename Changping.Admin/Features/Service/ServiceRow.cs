using Changping.Domain.Appointments;
using Changping.Domain.Common;

namespace Changping.Admin.Features.Service;

/// <summary>A line of 在岗名册.</summary>
/// <param name="Number">Of the project.</param>
/// <param name="Period">As it is or was served, an extension included.</param>
/// <param name="LastCheck">The latest midterm check; null where there was none.</param>
public sealed record ServiceRow(
    string Number, string Expert, string Enterprise, string Industry, string Post, DateRange Period, ServiceStatus Status, bool IsExtended,
    DateOnly? LastContact, MidtermCheck? LastCheck, DateOnly Today, ServiceRules Rules)
{
    /// <summary>Up to and including today; null where nobody serves or served.</summary>
    public int? DaysIn => Status == ServiceStatus.Absent ? null : Math.Clamp(Today.DayNumber - Period.Start.DayNumber + 1, 0, Period.Days);

    public int? DaysLeft => Status.Runs() ? Period.End.DayNumber - Today.DayNumber : null;

    /// <summary>What is due next, and when; null where nothing is.</summary>
    public ServiceDeadline? Deadline => ServiceDeadline.Of(Status, Period, LastContact, LastCheck, Rules);

    public bool IsOverdue => Deadline is { } deadline && deadline.On <= Today;
}
