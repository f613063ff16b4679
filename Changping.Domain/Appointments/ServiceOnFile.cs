using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Appointments;

/// <summary>A service as the records have it, to be held against what was agreed and approved.</summary>
/// <param name="LastDay">As agreed, extensions included; inclusive.</param>
/// <param name="LastDayServed">Inclusive.</param>
/// <param name="ExtendedTo">The last of the approved extensions; null where none was approved.</param>
/// <param name="IsRegistered">It came by the register.</param>
public sealed record ServiceOnFile(AppointmentState State, DateOnly Start, DateOnly LastDay, DateOnly LastDayServed, DateOnly? ExtendedTo, bool IsRegistered)
{
    /// <summary>六（一）2: two years from the first day, or until the day that an extension was approved for; broken off before it, or served to it.</summary>
    /// <param name="policy">Of the project.</param>
    /// <returns>What is wrong, after the number of the project; null where nothing is.</returns>
    public string? Wrong(PolicyVersion policy)
    {
        var agreed = ExtendedTo ?? (IsRegistered ? ServicePeriod.OfRegistered(Start, policy) : ServicePeriod.Plain(Start, policy)).End;
        var isCutShort = State is AppointmentState.EndedEarly or AppointmentState.Terminated;
        return LastDay != agreed ? $"的服务期至 {LastDay:yyyy-MM-dd}，按约定和批准的延长应至 {agreed:yyyy-MM-dd}"
            : isCutShort && (LastDayServed < Start || LastDayServed >= LastDay) ? $"{State.ChineseName()}，最后服务日 {LastDayServed:yyyy-MM-dd} 不在约定的服务期内"
            : !isCutShort && LastDayServed != LastDay ? $"{State.ChineseName()}，最后服务日 {LastDayServed:yyyy-MM-dd} 却不是约定的 {LastDay:yyyy-MM-dd}"
            : null;
    }

    /// <summary>Whether project and service tell the same.</summary>
    public bool Fits(ProjectState project) => State switch
    {
        AppointmentState.Named => project is ProjectState.Established or ProjectState.AgreementSigned,
        AppointmentState.Serving => project == ProjectState.InService,
        AppointmentState.Concluded or AppointmentState.EndedEarly => project is ProjectState.Concluded or ProjectState.Evaluated,
        AppointmentState.NeverTakenUp or AppointmentState.Terminated => project == ProjectState.Terminated,
    };
}
