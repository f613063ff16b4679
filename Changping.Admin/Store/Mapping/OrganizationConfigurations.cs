using Changping.Admin.Store.Encryption;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<SendingInstitution>
{
    public void Configure(EntityTypeBuilder<SendingInstitution> institution)
    {
        institution.ToTable("Institutions");
        institution.Property(x => x.Id).ValueGeneratedNever();
        institution.HasIndex(x => x.FoldedName).IsUnique();
        institution.Property(x => x.Kinds).AsJson();
        institution.Property(x => x.Disciplines).AsJson();
        institution.Property(x => x.Proposed).AsJson();
        institution.HasDecision(x => x.Decision);
        institution.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class EnterpriseConfiguration : IEntityTypeConfiguration<HostEnterprise>
{
    public void Configure(EntityTypeBuilder<HostEnterprise> enterprise)
    {
        enterprise.ToTable("Enterprises");
        enterprise.Property(x => x.Id).ValueGeneratedNever();
        enterprise.HasIndex(x => x.CreditCode).IsUnique();
        enterprise.HasIndex(x => x.NameOrder);
        enterprise.HasIndex(x => new { x.Industry, x.NameOrder });
        enterprise.Property(x => x.Phone).Encrypted(SecretKind.Phone);
        enterprise.ComplexProperty(x => x.Account).AsAccountFile();
        enterprise.ComplexProperty(x => x.LocationConfirmed, part => part.ComplexProperty(x => x.By));
        enterprise.ComplexProperty(x => x.TechnologyConfirmed, part => part.ComplexProperty(x => x.By));
        enterprise.Ignore(x => x.Standing);
        enterprise.Property(x => x.Version).IsConcurrencyToken();
    }
}
