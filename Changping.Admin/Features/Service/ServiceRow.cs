using Changping.Admin.Data.Service;
using Changping.Domain.Service;

namespace Changping.Admin.Features.Service;

/// <summary>A line of 在岗名册.</summary>
/// <param name="Number">Of the project.</param>
/// <param name="End">The last day of service, an extension included.</param>
public sealed record ServiceRow(
    string Number, string Expert, string Enterprise, string Industry, string Post, DateOnly Start, DateOnly End, ServiceStatus Status, bool IsExtended,
    DateOnly? LastContact, DateOnly Today, ContactRule Rule)
{
    private bool Runs => Status is ServiceStatus.Serving or ServiceStatus.Soon;

    /// <summary>Up to and including today; null where nobody serves or served.</summary>
    public int? DaysIn => Status == ServiceStatus.Absent ? null : Math.Clamp(Today.DayNumber - Start.DayNumber + 1, 0, End.DayNumber - Start.DayNumber + 1);

    public int? DaysLeft => Runs ? End.DayNumber - Today.DayNumber : null;

    /// <summary>What is due next, and when; null where nothing is.</summary>
    public (DateOnly On, string What)? Deadline => Status switch
    {
        ServiceStatus.Absent => (Start, "上岗"),
        ServiceStatus.Over => (End, "结题"),
        ServiceStatus.Serving or ServiceStatus.Soon => Rule.DueOn(Start, LastContact) is var contact && contact <= End ? (contact, "联系") : (End, "届满"),
        ServiceStatus.EndedEarly or ServiceStatus.Concluded => null,
    };

    public bool IsOverdue => Deadline is { } deadline && deadline.On <= Today;
}
