using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store;

/// <summary>
/// What a member of a park's committee sees (reading 0039): the companies of that park and what hangs on them. One filter by this name stands on every
/// kind of record, so that lists, records, figures, searches and exports are limited alike; for everybody else it lets all through.
/// </summary>
internal static class ParkFilter
{
    public const string Name = "Park";

    public static void Apply(ModelBuilder builder, AdminDbContext context)
    {
        builder.Entity<HostEnterprise>().HasQueryFilter(Name, enterprise => context.Park == null || enterprise.Park == context.Park);

        // Of a company, by its id.
        builder.Entity<CooperationProject>()
            .HasQueryFilter(Name, project => context.Park == null || context.Enterprises.Any(host => host.Id == project.EnterpriseId));
        builder.Entity<Appointment>()
            .HasQueryFilter(Name, appointment => context.Park == null || context.Enterprises.Any(host => host.Id == appointment.EnterpriseId));
        builder.Entity<Grant>().HasQueryFilter(Name, grant => context.Park == null || context.Enterprises.Any(host => host.Id == grant.EnterpriseId));
        builder.Entity<EnterpriseNeed>().HasQueryFilter(Name, need => context.Park == null || context.Enterprises.Any(host => host.Id == need.EnterpriseId));
        builder.Entity<CooperationIntent>()
            .HasQueryFilter(Name, intent => context.Park == null || context.Enterprises.Any(host => host.Id == intent.EnterpriseId));

        // Of a need, a project, a service or a grant.
        builder.Entity<MatchContact>().HasQueryFilter(Name, contact => context.Park == null || context.Needs.Any(need => need.Id == contact.NeedId));
        builder.Entity<JointResult>().HasQueryFilter(Name, result => context.Park == null || context.Projects.Any(project => project.Id == result.ProjectId));
        builder.Entity<TenureEvaluation>()
            .HasQueryFilter(Name, opinion => context.Park == null || context.Projects.Any(project => project.Id == opinion.ProjectId));
        builder.Entity<SubsidySettlement>()
            .HasQueryFilter(Name, audit => context.Park == null || context.Projects.Any(project => project.Id == audit.ProjectId));
        builder.Entity<CommercialisationApplication>()
            .HasQueryFilter(Name, claim => context.Park == null || context.Projects.Any(project => project.Id == claim.ProjectId));
        builder.Entity<ReviewedProject>()
            .HasQueryFilter(Name, reviewed => context.Park == null || context.Projects.Any(project => project.Id == reviewed.ProjectId));
        builder.Entity<ReviewAssignment>()
            .HasQueryFilter(Name, assigned => context.Park == null || context.Projects.Any(project => project.Id == assigned.ProjectId));
        builder.Entity<ScoreSheet>().HasQueryFilter(Name, sheet => context.Park == null || context.Projects.Any(project => project.Id == sheet.ProjectId));
        builder.Entity<Contact>()
            .HasQueryFilter(Name, contact => context.Park == null || context.Appointments.Any(service => service.Id == contact.AppointmentId));
        builder.Entity<EnterpriseSupport>()
            .HasQueryFilter(Name, support => context.Park == null || context.Appointments.Any(service => service.Id == support.AppointmentId));
        builder.Entity<SupportRequest>()
            .HasQueryFilter(Name, request => context.Park == null || context.Appointments.Any(service => service.Id == request.AppointmentId));
        builder.Entity<MidtermCheck>()
            .HasQueryFilter(Name, check => context.Park == null || context.Appointments.Any(service => service.Id == check.AppointmentId));
        builder.Entity<Disbursement>().HasQueryFilter(Name, line => context.Park == null || context.Grants.Any(grant => grant.Id == line.GrantId));

        // Of several companies at once, or by an id of any kind: nothing of it is one park's.
        builder.Entity<PaymentBatch>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<PrizeSelection>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<PendingAnswer>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<ReceiptFile>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<AuditEntry>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<IssuedDocument>().HasQueryFilter(Name, _ => context.Park == null);
        builder.Entity<Attachment>().HasQueryFilter(Name, _ => context.Park == null);
    }
}
