using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class NeedConfiguration : IEntityTypeConfiguration<EnterpriseNeed>
{
    public void Configure(EntityTypeBuilder<EnterpriseNeed> need)
    {
        need.ToTable("Needs");
        need.HasMoneySeal();
        need.Property(x => x.Id).ValueGeneratedNever();
        need.Ignore(x => x.PlannedInvestment);
        need.Ignore(x => x.Facts);
        need.Ignore(x => x.IsOpen);
        need.HasIndex(x => x.Number).IsUnique();

        // The same title of the same company again is the same need, until that one is closed.
        need.HasIndex(x => new { x.EnterpriseId, x.FoldedTitle }).IsUnique().HasFilter("\"State\" <> 'Closed'");
        need.HasIndex(x => new { x.State, x.RaisedOn });
        need.HasIndex(x => new { x.RaisedOn, x.Number });
        need.HasIndex(x => x.Field);
        need.HasOne<HostEnterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
        need.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class MatchContactConfiguration : IEntityTypeConfiguration<MatchContact>
{
    public void Configure(EntityTypeBuilder<MatchContact> contact)
    {
        contact.ToTable("MatchContacts");
        contact.Property(x => x.Id).ValueGeneratedNever();
        contact.HasIndex(x => new { x.NeedId, x.ContactedOn });
        contact.HasIndex(x => x.ExpertId);
        contact.HasOne<EnterpriseNeed>().WithMany().HasForeignKey(x => x.NeedId);
        contact.HasOne<Expert>().WithMany().HasForeignKey(x => x.ExpertId);
        contact.ComplexProperty(x => x.NotedBy);
        contact.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class IntentConfiguration : IEntityTypeConfiguration<CooperationIntent>
{
    public void Configure(EntityTypeBuilder<CooperationIntent> intent)
    {
        intent.ToTable("CooperationIntents");
        intent.Property(x => x.Id).ValueGeneratedNever();
        intent.Ignore(x => x.IsAgreed);
        intent.Ignore(x => x.IsLive);
        intent.HasIndex(x => x.Number).IsUnique();
        intent.HasIndex(x => new { x.NeedId, x.ExpertId }).IsUnique().HasFilter("\"State\" <> 'Withdrawn'");
        intent.HasIndex(x => new { x.EnterpriseId, x.ExpertId });
        intent.HasIndex(x => x.ExpertId);
        intent.HasIndex(x => new { x.State, x.ProposedOn });
        intent.HasOne<EnterpriseNeed>().WithMany().HasForeignKey(x => x.NeedId);
        intent.HasOne<HostEnterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
        intent.HasOne<Expert>().WithMany().HasForeignKey(x => x.ExpertId);
        intent.ComplexProperty(x => x.ProposedBy);
        intent.ComplexProperty(x => x.EnterpriseConsent, consent => consent.ComplexProperty(x => x!.RecordedBy));
        intent.ComplexProperty(x => x.ExpertConsent, consent => consent.ComplexProperty(x => x!.RecordedBy));
        intent.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class LeadingIndustryConfiguration : IEntityTypeConfiguration<LeadingIndustry>
{
    public void Configure(EntityTypeBuilder<LeadingIndustry> industry)
    {
        industry.ToTable("LeadingIndustries");
        industry.Property(x => x.Id).ValueGeneratedNever();
        industry.HasIndex(x => x.FoldedName).IsUnique();
        industry.Property(x => x.Version).IsConcurrencyToken();
    }
}
