using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>An established project and its appointment: the columns that money rests on, not the aggregates.</summary>
public sealed record FundingRow
{
    public required ProjectId ProjectId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required ProjectState State { get; init; }

    public required Money Cost { get; init; }

    public required ProjectField Field { get; init; }

    public required string PolicyVersion { get; init; }

    public required DateOnly EstablishedOn { get; init; }

    public required DateOnly? AgreementSignedOn { get; init; }

    public required ExpertId ExpertId { get; init; }

    public required EnterpriseId EnterpriseId { get; init; }

    /// <summary>Null before the agreement, with the two days.</summary>
    public required AppointmentState? ServiceState { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? LastDayServed { get; init; }

    public FundedService? Service =>
        ServiceState is { } state ? new FundedService(state, new DateRange(Start!.Value, LastDayServed!.Value)) : null;

    /// <exception cref="InvalidOperationException">Before the agreement nothing is granted.</exception>
    public GrantCase Grant => new(ProjectId, ExpertId, EnterpriseId, Start ?? throw new InvalidOperationException($"{Number} has no appointment."));

    /// <summary>Of those among the projects that are established.</summary>
    internal static IQueryable<FundingRow> Of(AdminDbContext context, IQueryable<CooperationProject> projects) =>
        from project in projects.AsNoTracking()
        where project.EstablishedOn != null
        join found in context.Appointments.AsNoTracking() on project.Id equals found.ProjectId into appointments
        from appointment in appointments.DefaultIfEmpty()
        select new FundingRow
        {
            ProjectId = project.Id,
            Number = project.Number,
            Title = project.Facts.Title,
            State = project.State,
            Cost = new Money(project.Facts.TotalCost.Fen),
            Field = project.Facts.Field,
            PolicyVersion = project.PolicyVersion!,
            EstablishedOn = project.EstablishedOn!.Value,
            AgreementSignedOn = project.AgreementSignedOn,
            ExpertId = project.ExpertId,
            EnterpriseId = project.EnterpriseId,
            ServiceState = appointment == null ? null : (AppointmentState?)appointment.State,
            Start = appointment == null ? null : (DateOnly?)appointment.Start,
            LastDayServed = appointment == null ? null : (DateOnly?)appointment.LastDayServed,
        };

    /// <summary>The appointments alone, for what rests on nothing more of a project: where there are thousands, every column takes its time.</summary>
    internal static IQueryable<FundingRow> OfServices(AdminDbContext context, IQueryable<CooperationProject> projects)
    {
        var (cost, day, expert, enterprise) = (default(Money), default(DateOnly), default(ExpertId), default(EnterpriseId));
        return
            from project in projects.AsNoTracking()
            where project.EstablishedOn != null
            join found in context.Appointments.AsNoTracking() on project.Id equals found.ProjectId into appointments
            from appointment in appointments.DefaultIfEmpty()
            select new FundingRow
            {
                ProjectId = project.Id,
                Number = project.Number,
                Title = "",
                State = default,
                Cost = cost,
                Field = default,
                PolicyVersion = project.PolicyVersion!,
                EstablishedOn = day,
                AgreementSignedOn = null,
                ExpertId = expert,
                EnterpriseId = enterprise,
                ServiceState = appointment == null ? null : (AppointmentState?)appointment.State,
                Start = appointment == null ? null : (DateOnly?)appointment.Start,
                LastDayServed = appointment == null ? null : (DateOnly?)appointment.LastDayServed,
            };
    }
}
