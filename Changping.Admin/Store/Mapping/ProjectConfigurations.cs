using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<CooperationProject>
{
    public void Configure(EntityTypeBuilder<CooperationProject> project)
    {
        project.ToTable("Projects", table => table.HasCheckConstraint(
            "CK_Projects_TwoPersons", "\"EstablishedBy_Id\" IS NULL OR \"HandledBy_Id\" IS NULL OR \"EstablishedBy_Id\" <> \"HandledBy_Id\""));
        project.HasMoneySeal();
        project.Property(x => x.Id).ValueGeneratedNever();
        project.HasIndex(x => x.Number).IsUnique();
        project.HasIndex(x => new { x.EnterpriseId, x.ExpertId, x.EstablishedOn }).IsUnique();
        project.HasIndex(x => x.ExpertId);
        project.HasIndex(x => new { x.State, x.EstablishedOn });
        project.HasIndex(x => new { x.EstablishedOn, x.Number });
        project.HasOne<HostEnterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
        project.HasOne<Expert>().WithMany().HasForeignKey(x => x.ExpertId);
        project.Ignore(x => x.EstablishedDay);
        project.ComplexProperty(x => x.Facts, facts => facts.Property(x => x.Goals).AsJson());
        project.ComplexProperty(x => x.Opening);
        project.HasDecision(x => x.Registration);
        project.Property(x => x.Gaps).AsJson();
        project.Property(x => x.Authors).AsJson();
        project.ComplexProperty(x => x.DraftedBy);
        project.ComplexProperty(x => x.HandledBy);
        project.ComplexProperty(x => x.EstablishedBy);
        project.ComplexProperty(x => x.Notice);
        project.ComplexProperty(x => x.Agreement);
        project.ComplexProperty(x => x.DistrictLetter);
        project.ComplexProperty(x => x.EnterpriseLetter);
        project.Property(x => x.Verdict).AsJson();
        project.HasIndex(x => x.RoundId);
        project.HasMany(x => x.Objections).WithOne().HasForeignKey("ProjectId");
        project.Ignore(x => x.WaitingStep);
        project.HasMany(x => x.Proposals).WithOne().HasForeignKey("ProjectId");
        project.Navigation(x => x.Proposals).HasField("_proposals").UsePropertyAccessMode(PropertyAccessMode.Field);
        project.Navigation(x => x.Objections).HasField("_objections").UsePropertyAccessMode(PropertyAccessMode.Field);
        project.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class NoticeObjectionConfiguration : IEntityTypeConfiguration<NoticeObjection>
{
    public void Configure(EntityTypeBuilder<NoticeObjection> objection)
    {
        objection.ToTable("NoticeObjections");
        objection.Property<ProjectId>("ProjectId");
        objection.HasKey("ProjectId", nameof(NoticeObjection.Number));
        objection.Property(x => x.Number).ValueGeneratedNever();
        objection.ComplexProperty(x => x.AnsweredBy);
    }
}

internal sealed class StepProposalConfiguration : IEntityTypeConfiguration<StepProposal>
{
    public void Configure(EntityTypeBuilder<StepProposal> proposal)
    {
        proposal.ToTable("StepProposals");
        proposal.Property<ProjectId>("ProjectId");
        proposal.HasKey("ProjectId", nameof(StepProposal.Number));
        proposal.Property(x => x.Number).ValueGeneratedNever();

        // One waits at a time.
        proposal.HasIndex("ProjectId").IsUnique().HasFilter("\"State\" = 'Proposed'").HasDatabaseName("IX_StepProposals_Waiting");
        proposal.HasDecision(x => x.Decision);
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("Appointments", table => table.HasCheckConstraint(
            "CK_Appointments_Period", "\"LastDay\" >= \"Start\" AND \"LastDayServed\" BETWEEN \"Start\" AND \"LastDay\""));
        appointment.Property(x => x.Id).ValueGeneratedNever();
        appointment.Ignore(x => x.Period);
        appointment.Ignore(x => x.FilesNeeded);
        appointment.Ignore(x => x.Agreed);
        appointment.Ignore(x => x.Waiting);
        appointment.Ignore(x => x.IsTakenUp);
        appointment.Ignore(x => x.IsCutShort);

        // 四（二）5: one vice-president a project.
        appointment.HasIndex(x => x.ProjectId).IsUnique();
        appointment.HasIndex(x => new { x.ExpertId, x.Start }).IsUnique();
        appointment.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        appointment.HasMany(x => x.Extensions).WithOne().HasForeignKey("AppointmentId");
        appointment.Navigation(x => x.Extensions).HasField("_extensions").UsePropertyAccessMode(PropertyAccessMode.Field);
        appointment.Property(x => x.Version).IsConcurrencyToken();
    }
}
