using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> document)
    {
        document.ToTable("IssuedDocuments");
        document.Property(x => x.Id).ValueGeneratedNever();
        document.Property(x => x.Version).IsConcurrencyToken();
        document.HasIndex(x => new { x.Number, x.Edition }).IsUnique();

        // Two people who issue the same paper at once: one of them is told.
        document.HasIndex(x => new { x.SubjectId, x.Kind, x.Edition }).IsUnique();
        document.ComplexProperty(x => x.Template);
        document.ComplexProperty(x => x.File);
        document.ComplexProperty(x => x.IssuedBy);
        document.Ignore(x => x.Title);
        document.Ignore(x => x.FileName);
        document.HasMany(x => x.Concerns).WithOne().HasForeignKey("DocumentId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        document.Navigation(x => x.Concerns).HasField("_concerns").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DocumentConcernConfiguration : IEntityTypeConfiguration<DocumentConcern>
{
    public void Configure(EntityTypeBuilder<DocumentConcern> concern)
    {
        concern.ToTable("IssuedDocumentConcerns");
        concern.Property<Guid>("DocumentId");
        concern.HasKey("DocumentId", nameof(DocumentConcern.SubjectId));
        concern.HasIndex(x => x.SubjectId);
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(x => x.Id).ValueGeneratedNever();
        attachment.Property(x => x.Version).IsConcurrencyToken();
        attachment.HasIndex(x => x.SubjectId);
        attachment.ComplexProperty(x => x.File);
        attachment.ComplexProperty(x => x.UploadedBy);
        attachment.ComplexProperty(x => x.RemovedBy);
    }
}
