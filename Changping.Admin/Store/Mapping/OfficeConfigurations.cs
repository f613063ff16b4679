using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class PolicyActivationConfiguration : IEntityTypeConfiguration<PolicyActivation>
{
    public void Configure(EntityTypeBuilder<PolicyActivation> activation)
    {
        activation.ToTable("PolicyActivations");
        activation.Property(x => x.Id).ValueGeneratedNever();
        activation.Ignore(x => x.Terms);
        activation.Property(x => x.Version).IsConcurrencyToken();

        // Of each version one holds, and one waits.
        activation.HasIndex(x => x.PolicyVersion).IsUnique().HasFilter("\"State\" = 'InForce'").HasDatabaseName("IX_PolicyActivations_InForce");
        activation.HasIndex(x => x.PolicyVersion, "IX_PolicyActivations_Waiting").IsUnique().HasFilter("\"State\" = 'Proposed'");
        activation.HasDecision(x => x.Decision);
    }
}

internal sealed class ReadingConfirmationConfiguration : IEntityTypeConfiguration<ReadingConfirmation>
{
    public void Configure(EntityTypeBuilder<ReadingConfirmation> confirmation)
    {
        confirmation.ToTable("ReadingConfirmations");
        confirmation.Property(x => x.Id).ValueGeneratedNever();
        confirmation.HasIndex(x => x.ReadingNumber).IsUnique();
        confirmation.ComplexProperty(x => x.ConfirmedBy);
    }
}

internal sealed class NumberSequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> sequence)
    {
        sequence.ToTable("NumberSequences");
        sequence.HasKey(x => x.Prefix);
        sequence.Property(x => x.Last).IsConcurrencyToken();
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasKey(x => x.Sequence);
        entry.Property(x => x.Changes).AsJson();
        entry.Ignore(x => x.Links);
        entry.HasIndex(x => new { x.SubjectId, x.Sequence });

        // Whom it concerns; an import of thousands names no company or no person.
        entry.HasIndex(x => new { x.ExpertId, x.Sequence }).HasFilter("\"ExpertId\" IS NOT NULL");
        entry.HasIndex(x => new { x.EnterpriseId, x.Sequence }).HasFilter("\"EnterpriseId\" IS NOT NULL");
        entry.HasIndex(x => new { x.ProjectId, x.Sequence }).HasFilter("\"ProjectId\" IS NOT NULL");

        // The filters of the log; the newest come first within each.
        entry.HasIndex(x => new { x.ActorId, x.Sequence });
        entry.HasIndex(x => new { x.Kind, x.Sequence });
        entry.HasIndex(x => new { x.SubjectKind, x.Sequence });
        entry.HasIndex(x => x.At);
    }
}

internal sealed class SubmittedFormConfiguration : IEntityTypeConfiguration<SubmittedForm>
{
    public void Configure(EntityTypeBuilder<SubmittedForm> form)
    {
        form.ToTable("SubmittedForms");
        form.HasKey(x => x.Token);
        form.Property(x => x.Token).ValueGeneratedNever();
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals");
        seal.HasKey(x => x.Sequence);
        seal.Property(x => x.Sequence).ValueGeneratedNever();
    }
}

internal sealed class CommitteeSettingsConfiguration : IEntityTypeConfiguration<CommitteeSettings>
{
    public void Configure(EntityTypeBuilder<CommitteeSettings> settings)
    {
        settings.ToTable("CommitteeSettings");
        settings.Property(x => x.Id).ValueGeneratedNever();
        settings.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class CalendarExceptionConfiguration : IEntityTypeConfiguration<CalendarException>
{
    public void Configure(EntityTypeBuilder<CalendarException> exception)
    {
        exception.ToTable("CalendarExceptions");
        exception.HasKey(x => x.Day);
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(x => x.Id).ValueGeneratedNever();

        // Two at once cannot keep two views of one name.
        view.HasIndex(x => new { x.Page, x.OwnerId, x.Name }).IsUnique();
    }
}

internal sealed class RememberedMappingConfiguration : IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<RememberedMapping> mapping)
    {
        mapping.ToTable("RememberedMappings");
        mapping.Property(x => x.Id).ValueGeneratedNever();
        mapping.Property(x => x.Pairs).AsJson();

        // Two at once cannot remember two of one form.
        mapping.HasIndex(x => new { x.Register, x.Shape, x.Sender }).IsUnique();
    }
}
