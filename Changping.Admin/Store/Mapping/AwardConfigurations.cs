using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class PrizeSelectionConfiguration : IEntityTypeConfiguration<PrizeSelection>
{
    public void Configure(EntityTypeBuilder<PrizeSelection> selection)
    {
        selection.ToTable("PrizeSelections");
        selection.Property(x => x.Id).ValueGeneratedNever();
        selection.HasIndex(x => new { x.Year, x.Round }).IsUnique();
        selection.Property(x => x.Panel).AsJson();
        selection.Property(x => x.Ranking).AsJson();

        // A selection that is open again keeps who opened it; that person may write it then.
        selection.HasDecision(x => x.Decision, "\"State\" = 'Approved'");
        selection.Ignore(x => x.Facts);
        selection.Ignore(x => x.Name);
        selection.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class CommercialisationConfiguration : IEntityTypeConfiguration<CommercialisationApplication>
{
    public void Configure(EntityTypeBuilder<CommercialisationApplication> application)
    {
        application.ToTable("CommercialisationApplications");
        application.HasMoneySeal();
        application.Property(x => x.Id).ValueGeneratedNever();
        application.Property(x => x.Numbers).AsJson();
        application.HasIndex(x => x.Number).IsUnique();
        application.HasIndex(x => new { x.ProjectId, x.Sequence }).IsUnique();
        application.HasIndex(x => new { x.State, x.AppliedOn });
        application.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        application.HasDecision(x => x.Decision);
        application.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class SubsidySettlementConfiguration : IEntityTypeConfiguration<SubsidySettlement>
{
    public void Configure(EntityTypeBuilder<SubsidySettlement> settlement)
    {
        settlement.ToTable("SubsidySettlements");
        settlement.HasMoneySeal();
        settlement.Property(x => x.Id).ValueGeneratedNever();
        settlement.HasIndex(x => x.ProjectId).IsUnique();
        settlement.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId);
        settlement.Property(x => x.Calculation).AsJson();
        settlement.HasDecision(x => x.Decision);
        settlement.Property(x => x.Version).IsConcurrencyToken();
    }
}
