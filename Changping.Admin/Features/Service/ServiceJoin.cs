using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>A service with its people and where it stands on a day: what all lists of 服务考核 filter and sort by.</summary>
internal sealed class ServiceJoin
{
    public required CooperationProject Project { get; init; }

    public required Appointment Appointment { get; init; }

    public required HostEnterprise Enterprise { get; init; }

    public required Expert Expert { get; init; }

    /// <summary>The last day of service.</summary>
    public required DateOnly End { get; init; }

    /// <summary>A name of <see cref="ServiceStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Every service that has begun or should have; not one that was terminated before its first day, nor one that waits for its letters.</summary>
    public static IQueryable<ServiceJoin> All(AdminDbContext context, DateOnly today)
    {
        var soon = today.AddDays(ServiceStatuses.SoonDays);
        var mayBegin = context.Projects.Where(ProjectWay.MayBegin);
        return
            from appointment in context.Appointments.AsNoTracking().Where(AppointmentFilters.Held)
            join project in context.Projects on appointment.ProjectId equals project.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            where appointment.Start <= today && (appointment.State != AppointmentState.Named || mayBegin.Any(lettered => lettered.Id == project.Id))
            select new ServiceJoin
            {
                Project = project,
                Appointment = appointment,
                Enterprise = enterprise,
                Expert = expert,
                End = appointment.LastDayServed,
                Status = appointment.State == AppointmentState.EndedEarly || appointment.State == AppointmentState.Terminated ? nameof(ServiceStatus.EndedEarly)
                    : appointment.State == AppointmentState.Named ? nameof(ServiceStatus.Absent)
                    : appointment.State == AppointmentState.Concluded ? nameof(ServiceStatus.Concluded)
                    : appointment.LastDayServed < today ? nameof(ServiceStatus.Over)
                    : appointment.LastDayServed <= soon ? nameof(ServiceStatus.Soon)
                    : nameof(ServiceStatus.Serving),
            };
    }

    /// <summary>Today, the last 90 days of a service included; not who never came or whose period is over.</summary>
    public static IQueryable<ServiceJoin> OnDuty(IQueryable<ServiceJoin> services) =>
        services.Where(row => row.Status == nameof(ServiceStatus.Serving) || row.Status == nameof(ServiceStatus.Soon));

    /// <summary>How many are on duty, and of how many of them the last day is not after the limit.</summary>
    public static async Task<(int OnDuty, int Ending)> OnDutyAsync(IQueryable<ServiceJoin> services, DateOnly limit, CancellationToken cancel)
    {
        var onDuty = OnDuty(services);
        return (await onDuty.CountAsync(cancel), await onDuty.CountAsync(row => row.End <= limit, cancel));
    }

    /// <summary>Whose first day of service lies in the period, and who came.</summary>
    public static IQueryable<ServiceJoin> Begun(IQueryable<ServiceJoin> services, DateRange within)
    {
        var (first, last) = (within.Start, within.End);
        return services.Where(row => row.Appointment.Start >= first && row.Appointment.Start <= last && row.Status != nameof(ServiceStatus.Absent));
    }

    /// <summary>The keyword of a query bar.</summary>
    public static IQueryable<ServiceJoin> Containing(IQueryable<ServiceJoin> services, string? text)
    {
        if (text is null)
        {
            return services;
        }

        var folded = InstitutionName.Fold(text);
        return services.Where(row => row.Project.Number.Contains(text) || row.Project.Facts.Title.Contains(text)
            || AdminDbContext.IsNamed(row.Expert.Details.Name, text) || row.Enterprise.SearchText.Contains(folded));
    }

    /// <summary>In service on the day.</summary>
    public static IQueryable<ServiceJoin> Running(AdminDbContext context, DateOnly today) =>
        OnDuty(All(context, today));

    /// <summary>In service today, and to be contacted in the window: who has just come has the same time as whoever was just contacted.</summary>
    public static IQueryable<ServiceJoin> Uncontacted(AdminDbContext context, DateOnly today, DueWindow window, ContactRule rule)
    {
        var (until, after) = (rule.Limit(window.By), window.After is { } day ? rule.Limit(day) : DateOnly.MinValue);
        return
            from row in Running(context, today)
            let last = context.Contacts.Where(contact => contact.AppointmentId == row.Appointment.Id).Max(contact => (DateOnly?)contact.HeldOn)
                ?? row.Appointment.Start
            where last <= until && last > after
            select row;
    }

    /// <summary>In service today, and halfway in the window without a check, or to be looked at again in it.</summary>
    public static IQueryable<ServiceJoin> Unchecked(AdminDbContext context, DateOnly today, DueWindow window, MidtermRule rule)
    {
        var checks = context.MidtermChecks;
        var (until, after) = (rule.Limit(window.By) ?? DateOnly.MinValue, window.After is { } day ? rule.Limit(day) ?? DateOnly.MaxValue : DateOnly.MinValue);
        var (by, since) = (window.By, window.After ?? DateOnly.MinValue);
        return Running(context, today).Where(row =>
            (row.Appointment.Start <= until && row.Appointment.Start > after && !checks.Any(check => check.AppointmentId == row.Appointment.Id))
            || checks.Any(check => check.AppointmentId == row.Appointment.Id && check.Facts.RecheckOn <= by && check.Facts.RecheckOn > since
                && !checks.Any(later => later.AppointmentId == row.Appointment.Id && later.Number > check.Number)));
    }
}
