using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("Extensions", table => table.HasCheckConstraint("CK_Extensions_Later", "\"NewLastDay\" > \"OldLastDay\""));
        extension.Property<AppointmentId>("AppointmentId");
        extension.HasKey("AppointmentId", nameof(Extension.Number));
        extension.Property(x => x.Number).ValueGeneratedNever();

        // One waits at a time.
        extension.HasIndex("AppointmentId").IsUnique().HasFilter("\"State\" = 'Proposed'").HasDatabaseName("IX_Extensions_Waiting");
        extension.HasDecision(x => x.Decision);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(x => x.Id).ValueGeneratedNever();
        contact.HasIndex(x => new { x.AppointmentId, x.HeldOn });
        contact.HasIndex(x => x.HeldOn);
        contact.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId);
        contact.ComplexProperty(x => x.EnteredBy);
        contact.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class EnterpriseSupportConfiguration : IEntityTypeConfiguration<EnterpriseSupport>
{
    public void Configure(EntityTypeBuilder<EnterpriseSupport> support)
    {
        support.ToTable("EnterpriseSupports");
        support.HasMoneySeal();
        support.Property(x => x.Id).ValueGeneratedNever();
        support.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId);
        support.ComplexProperty(x => x.EnteredBy);
        support.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class SupportRequestConfiguration : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> request)
    {
        request.ToTable("SupportRequests");
        request.Property(x => x.Id).ValueGeneratedNever();
        request.HasIndex(x => x.Number).IsUnique();
        request.HasIndex(x => new { x.State, x.ReceivedOn });

        // 四（一）2: one open housing request at a time.
        request.HasIndex(x => x.AppointmentId, "IX_SupportRequests_OpenHousing").IsUnique()
            .HasFilter("\"Kind\" = 'RentalFlat' AND \"State\" IN ('Received', 'InProgress')");
        request.HasIndex(x => x.AppointmentId, "IX_SupportRequests_Appointment");
        request.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId);
        request.ComplexProperty(x => x.ReceivedBy);
        request.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class JointResultConfiguration : IEntityTypeConfiguration<JointResult>
{
    public void Configure(EntityTypeBuilder<JointResult> result)
    {
        result.ToTable("JointResults");
        result.HasMoneySeal();
        result.Property(x => x.Id).ValueGeneratedNever();
        result.HasIndex(x => new { x.ProjectId, x.AchievedOn });
        result.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        result.ComplexProperty(x => x.EnteredBy);
        result.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class MidtermCheckConfiguration : IEntityTypeConfiguration<MidtermCheck>
{
    public void Configure(EntityTypeBuilder<MidtermCheck> check)
    {
        check.ToTable("MidtermChecks");
        check.Property(x => x.Id).ValueGeneratedNever();

        // Two who enter the same check at once: one of them is told.
        check.HasIndex(x => new { x.AppointmentId, x.Number }).IsUnique();
        check.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId);
        check.ComplexProperty(x => x.Facts);
        check.ComplexProperty(x => x.EnteredBy);
        check.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class TenureEvaluationConfiguration : IEntityTypeConfiguration<TenureEvaluation>
{
    public void Configure(EntityTypeBuilder<TenureEvaluation> evaluation)
    {
        evaluation.ToTable("TenureEvaluations");
        evaluation.Property(x => x.Id).ValueGeneratedNever();
        evaluation.HasIndex(x => x.Number).IsUnique();

        // 三（四）: one a project.
        evaluation.HasIndex(x => x.ProjectId).IsUnique();
        evaluation.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        evaluation.ComplexProperty(x => x.Facts, facts => facts.Property(x => x.Panel).AsJson());
        evaluation.HasDecision(x => x.Decision);
        evaluation.Property(x => x.Version).IsConcurrencyToken();
    }
}
