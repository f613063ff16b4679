using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Data.Configurations;

internal sealed class PrizeSelectionConfiguration : IEntityTypeConfiguration<PrizeSelection>
{
    public void Configure(EntityTypeBuilder<PrizeSelection> selection)
    {
        // A selection that is open again keeps who opened it; that person may write it then.
        selection.ToTable("PrizeSelections", table => table.HasCheckConstraint(
            "CK_PrizeSelections_TwoPersons", "\"State\" <> 'Approved' OR \"DecidedBy_Id\" <> \"PreparedBy_Id\""));
        selection.Property(x => x.Id).ValueGeneratedNever();
        selection.HasIndex(x => x.Year).IsUnique();
        selection.Property(x => x.Panel).AsJson();
        selection.Property(x => x.Ranking).AsJson();
        selection.Property(x => x.Authors).AsJson();
        selection.ComplexProperty(x => x.PreparedBy);
        selection.ComplexProperty(x => x.DecidedBy);
        selection.Ignore(x => x.Facts);
        selection.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class CommercialisationConfiguration : IEntityTypeConfiguration<CommercialisationApplication>
{
    public void Configure(EntityTypeBuilder<CommercialisationApplication> application)
    {
        application.ToTable("CommercialisationApplications", table => table.HasCheckConstraint(
            "CK_CommercialisationApplications_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\""));
        application.Property(x => x.Id).ValueGeneratedNever();
        application.HasIndex(x => x.Number).IsUnique();
        application.HasIndex(x => new { x.ProjectId, x.Sequence }).IsUnique();
        application.HasIndex(x => new { x.State, x.AppliedOn });
        application.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        application.ComplexProperty(x => x.PreparedBy);
        application.ComplexProperty(x => x.DecidedBy);
        application.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class SubsidySettlementConfiguration : IEntityTypeConfiguration<SubsidySettlement>
{
    public void Configure(EntityTypeBuilder<SubsidySettlement> settlement)
    {
        settlement.ToTable("SubsidySettlements", table => table.HasCheckConstraint(
            "CK_SubsidySettlements_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\""));
        settlement.Property(x => x.Id).ValueGeneratedNever();
        settlement.HasIndex(x => x.ProjectId).IsUnique();
        settlement.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        settlement.Property(x => x.Calculation).AsJson();
        settlement.Property(x => x.Authors).AsJson();
        settlement.ComplexProperty(x => x.PreparedBy);
        settlement.ComplexProperty(x => x.DecidedBy);
        settlement.Property(x => x.Version).IsConcurrencyToken();
    }
}
