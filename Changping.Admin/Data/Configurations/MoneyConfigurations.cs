using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Data.Configurations;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("Grants", table => table.HasCheckConstraint("CK_Grants_Amount", "\"Amount_Fen\" > 0"));
        grant.Property(x => x.Id).ValueGeneratedNever();
        grant.Property(x => x.Calculation).AsJson();
        grant.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);

        // At most one live grant a claim: the same service month or subsidy cannot be reckoned twice.
        grant.HasIndex(x => new { x.ProjectId, x.Instrument, x.Sequence }).IsUnique().HasFilter("\"State\" <> 'Released'");

        // 四（二）5: one subsidised project in a service period.
        grant.HasIndex(x => new { x.ExpertId, x.ServiceStart }).IsUnique().HasFilter("\"Instrument\" = 'ProjectSubsidy' AND \"State\" <> 'Released'");

        // Which months are taken is read for all projects at once, from this index alone.
        grant.HasIndex(x => new { x.Instrument, x.ProjectId, x.State, x.Sequence });
        grant.HasIndex(x => new { x.BudgetYear, x.Instrument });
        grant.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class AppropriationConfiguration : IEntityTypeConfiguration<Appropriation>
{
    public void Configure(EntityTypeBuilder<Appropriation> appropriation)
    {
        appropriation.ToTable("Appropriations");
        appropriation.Property(x => x.Id).ValueGeneratedNever();
        appropriation.HasIndex(x => new { x.Year, x.Instrument });
        appropriation.ComplexProperty(x => x.EnteredBy);
    }
}

internal sealed class PaymentBatchConfiguration : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> batch)
    {
        batch.ToTable("PaymentBatches", table => table.HasCheckConstraint(
            "CK_PaymentBatches_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\""));
        batch.Property(x => x.Id).ValueGeneratedNever();
        batch.HasIndex(x => x.Number).IsUnique();
        batch.ComplexProperty(x => x.PreparedBy);
        batch.ComplexProperty(x => x.DecidedBy);
        batch.HasMany(x => x.Lines).WithOne().HasForeignKey("BatchId");
        batch.Navigation(x => x.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        batch.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class DisbursementConfiguration : IEntityTypeConfiguration<Disbursement>
{
    public void Configure(EntityTypeBuilder<Disbursement> line)
    {
        line.ToTable("Disbursements");
        line.Property<BatchId>("BatchId");
        line.HasKey("BatchId", nameof(Disbursement.Number));
        line.Property(x => x.Number).ValueGeneratedNever();
        line.ComplexProperty(x => x.Account);
        line.HasOne<Grant>().WithMany().HasForeignKey(x => x.GrantId);

        // A claim is in at most one live batch.
        line.HasIndex(x => x.GrantId).IsUnique().HasFilter("\"IsLive\"");
    }
}
