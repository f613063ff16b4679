using Changping.Admin.Store.Encryption;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class ImportRecordConfiguration : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> record)
    {
        record.ToTable("ImportRecords");
        record.Property(x => x.Id).ValueGeneratedNever();
        record.ComplexProperty(x => x.ImportedBy);
        record.HasDecision(x => x.Undoing);
        record.Property(x => x.Kept).AsJson();
        record.HasIndex(x => x.ImportedAt);
        record.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class ImportedRowConfiguration : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> row)
    {
        row.ToTable("ImportedRows");
        row.HasKey(x => new { x.ImportId, x.Position });
        row.HasOne<ImportRecord>().WithMany().HasForeignKey(x => x.ImportId);
        row.Property(x => x.Changes).AsJson();
        row.Property(x => x.Hints).AsJson();
        row.Property(x => x.Faults).AsJson().Encrypted(SecretKind.Cells);
        row.Property(x => x.Cells).AsJson().Encrypted(SecretKind.Cells);
        row.Property(x => x.Writes).AsJson().Encrypted(SecretKind.Writes);

        // What is still to be looked at, over all imports.
        row.HasIndex(x => x.ImportId).HasFilter("\"HasHints\" AND \"SettledBy\" IS NULL").HasDatabaseName("IX_ImportedRows_OpenHints");
    }
}
