using Changping.Admin.Store.Encryption;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    /// <summary>As <see cref="GrantFilters.Live"/>.</summary>
    private const string Live = "\"CorrectsId\" IS NULL AND \"State\" NOT IN ('Released', 'Reversed')";

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        // Whoever corrects takes back; nobody else does.
        grant.ToTable("Grants", table =>
        {
            table.HasCheckConstraint("CK_Grants_Amount",
                "(\"CorrectsId\" IS NULL AND \"Amount_Fen\" > 0) OR (\"CorrectsId\" IS NOT NULL AND \"Amount_Fen\" < 0)");
            table.HasCheckConstraint("CK_Grants_Instalment", "\"Instrument\" <> 'ProjectSubsidy' OR \"Sequence\" <= \"Parts\"");
        });
        grant.Property(x => x.Parts).HasDefaultValue(1);
        grant.Property(x => x.Id).ValueGeneratedNever();
        grant.Property(x => x.Calculation).AsJson();
        grant.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        grant.HasOne<Grant>().WithMany().HasForeignKey(x => x.CorrectsId);

        // At most one live grant a claim: the same service month, instalment or prize cannot be reckoned twice.
        grant.HasIndex(x => new { x.ProjectId, x.Instrument, x.Sequence }).IsUnique().HasFilter(Live);

        // 四（二）5: one subsidised project in a service period; its instalments are numbered.
        grant.HasIndex(x => new { x.ExpertId, x.ServiceStart, x.Sequence }).IsUnique().HasFilter($"\"Instrument\" = 'ProjectSubsidy' AND {Live}");

        // One recovery of a payment at a time.
        grant.HasIndex(x => x.CorrectsId).IsUnique().HasFilter("\"CorrectsId\" IS NOT NULL AND \"State\" NOT IN ('Released', 'Paid')");

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
        appropriation.HasMoneySeal();
        appropriation.Property(x => x.Id).ValueGeneratedNever();
        appropriation.HasIndex(x => new { x.Year, x.Instrument });
        appropriation.HasDecision(x => x.Decision);
        appropriation.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class PaymentBatchConfiguration : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> batch)
    {
        batch.ToTable("PaymentBatches");
        batch.Property(x => x.Id).ValueGeneratedNever();
        batch.HasIndex(x => x.Number).IsUnique();
        batch.HasDecision(x => x.Decision);
        batch.HasMany(x => x.Lines).WithOne().HasForeignKey(x => x.BatchId);
        batch.HasIndex(x => new { x.State, x.Instrument });
        batch.Navigation(x => x.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        batch.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class DisbursementConfiguration : IEntityTypeConfiguration<Disbursement>
{
    public void Configure(EntityTypeBuilder<Disbursement> line)
    {
        line.ToTable("Disbursements");
        line.HasKey(x => new { x.BatchId, x.Number });
        line.Property(x => x.Number).ValueGeneratedNever();
        line.Property(x => x.PayeeDocument).Encrypted(SecretKind.Document);
        line.ComplexProperty(x => x.Account, MappingExtensions.AsAccount);
        line.Ignore(x => x.Answer);
        line.HasOne<Grant>().WithMany().HasForeignKey(x => x.GrantId);
        line.HasOne<ReceiptFile>().WithMany().HasForeignKey(x => x.ReceiptFileId);

        // A claim is in at most one live batch.
        line.HasIndex(x => x.GrantId).IsUnique().HasFilter("\"IsLive\"");

        // Whether a payee was paid before, and to which account.
        line.HasIndex(x => x.PayeeDocument);

        // What the finance bureau has not answered, and what came back, are counted over all batches.
        line.HasIndex(x => new { x.Outcome, x.BatchId });
    }
}

internal sealed class ReceiptFileConfiguration : IEntityTypeConfiguration<ReceiptFile>
{
    public void Configure(EntityTypeBuilder<ReceiptFile> file)
    {
        file.ToTable("ReceiptFiles");
        file.HasMoneySeal();
        file.Property(x => x.Id).ValueGeneratedNever();
        file.ComplexProperty(x => x.ImportedBy);
        file.HasIndex(x => x.ImportedAt);
    }
}

internal sealed class PendingAnswerConfiguration : IEntityTypeConfiguration<PendingAnswer>
{
    public void Configure(EntityTypeBuilder<PendingAnswer> answer)
    {
        answer.ToTable("PendingAnswers");
        answer.Property(x => x.Id).ValueGeneratedNever();
        answer.ComplexProperty(x => x.Word);
        answer.HasOne<PaymentBatch>().WithMany().HasForeignKey(x => x.BatchId);
        answer.HasOne<ReceiptFile>().WithMany().HasForeignKey(x => x.ReceiptFileId);
        answer.HasDecision(x => x.Decision);
        answer.HasDecision(x => x.Refund);

        // One answer of a line at a time.
        answer.HasIndex(x => new { x.BatchId, x.Line }).IsUnique().HasFilter("\"State\" = 'Waiting'");
        answer.HasIndex(x => x.State);
        answer.Property(x => x.Version).IsConcurrencyToken();
    }
}
