using Changping.Admin.Store.Encryption;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class ExpertConfiguration : IEntityTypeConfiguration<Expert>
{
    public void Configure(EntityTypeBuilder<Expert> expert)
    {
        expert.ToTable("Experts");
        expert.Property(x => x.Id).ValueGeneratedNever();
        expert.Ignore(x => x.Name);
        expert.Ignore(x => x.Keys);

        // Who shares them with nobody is told by these alone, among 100,000 too.
        expert.HasIndex(x => new { x.NameKey, x.BirthMonth, x.MergedInto }).HasDatabaseName("IX_Experts_SameBirth");
        expert.HasIndex(x => new { x.NameKey, x.MobileKey, x.MergedInto }).HasDatabaseName("IX_Experts_SameMobile");
        expert.HasIndex(x => x.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        expert.HasIndex(x => new { x.DocumentKind, x.DocumentNumber }).IsUnique();
        expert.HasIndex(x => x.Number).IsUnique();
        expert.Property(x => x.DocumentNumber).Encrypted(SecretKind.Document);
        expert.Property(x => x.MobileKey).Encrypted(SecretKind.Phone);
        expert.ComplexProperty(x => x.Details, details => details.Property(x => x.Phone).Encrypted(SecretKind.Phone));
        expert.ComplexProperty(x => x.Account).AsAccountFile();
        expert.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class PersonCaseConfiguration : IEntityTypeConfiguration<PersonCase>
{
    public void Configure(EntityTypeBuilder<PersonCase> person)
    {
        person.ToTable("PersonCases");
        person.Property(x => x.Id).ValueGeneratedNever();
        person.Ignore(x => x.MergedId);
        person.Ignore(x => x.Waits);
        person.Ignore(x => x.AwaitsUndoing);
        person.HasOne<Expert>().WithMany().HasForeignKey(x => x.FirstId);
        person.HasOne<Expert>().WithMany().HasForeignKey(x => x.SecondId);
        person.HasIndex(x => x.SecondId);

        // One finding holds or waits for a pair.
        person.HasIndex(x => new { x.FirstId, x.SecondId }).IsUnique().HasFilter("\"State\" IN ('Proposed', 'Confirmed')")
            .HasDatabaseName("IX_PersonCases_Pair");
        person.Property(x => x.Moved).AsJson();
        person.HasDecision(x => x.Decision);
        person.HasDecision(x => x.Undoing);
        person.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("Erasures");
        erasure.Property(x => x.Id).ValueGeneratedNever();
        erasure.HasIndex(x => x.Number).IsUnique();

        // One waits at a time.
        erasure.HasIndex(x => x.State).IsUnique().HasFilter("\"State\" = 'Proposed'").HasDatabaseName("IX_Erasures_Waiting");
        erasure.Property(x => x.People).AsJson();
        erasure.Property(x => x.Spared).AsJson();
        erasure.HasDecision(x => x.Decision);
        erasure.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class NominationConfiguration : IEntityTypeConfiguration<Nomination>
{
    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("Nominations");
        nomination.Property(x => x.Id).ValueGeneratedNever();
        nomination.HasIndex(x => x.Number).IsUnique();
        nomination.HasIndex(x => new { x.ExpertId, x.NominatedOn }).IsUnique();
        nomination.HasOne<Expert>().WithMany().HasForeignKey(x => x.ExpertId);
        nomination.ComplexProperty(x => x.Facts, facts =>
        {
            facts.ComplexProperty(x => x.Credentials);
            facts.ComplexProperty(x => x.Attestations);
        });
        nomination.Property(x => x.Authors).AsJson();
        nomination.Ignore(x => x.FilesNeeded);
        nomination.HasMany(x => x.Relaxations).WithOne().HasForeignKey("NominationId");
        nomination.Navigation(x => x.Relaxations).HasField("_relaxations").UsePropertyAccessMode(PropertyAccessMode.Field);
        nomination.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class RelaxationConfiguration : IEntityTypeConfiguration<Relaxation>
{
    public void Configure(EntityTypeBuilder<Relaxation> relaxation)
    {
        relaxation.ToTable("Relaxations");
        relaxation.Property<NominationId>("NominationId");
        relaxation.HasKey("NominationId", nameof(Relaxation.Number));
        relaxation.Property(x => x.Number).ValueGeneratedNever();
        relaxation.Property(x => x.Criteria).AsJson();
        relaxation.Property(x => x.Grounds).AsJson();
        relaxation.Property(x => x.LapsedBy).AsJson();
        relaxation.Ignore(x => x.WasGranted);
        relaxation.ComplexProperty(x => x.Basis);
        relaxation.HasDecision(x => x.Decision);
    }
}

internal sealed class ConfirmedTitleConfiguration : IEntityTypeConfiguration<ConfirmedTitle>
{
    public void Configure(EntityTypeBuilder<ConfirmedTitle> title)
    {
        title.ToTable("ConfirmedTitles");
        title.Property(x => x.Id).ValueGeneratedNever();
        title.HasIndex(x => x.FoldedTitle).IsUnique();
        title.ComplexProperty(x => x.ConfirmedBy);
        title.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class PoolEntryConfiguration : IEntityTypeConfiguration<PoolEntry>
{
    public void Configure(EntityTypeBuilder<PoolEntry> entry)
    {
        entry.ToTable("PoolEntries");
        entry.Property(x => x.Id).ValueGeneratedNever();
        entry.Ignore(x => x.WaitingStep);
        entry.Ignore(x => x.LeftBecause);
        entry.HasIndex(x => x.NominationId).IsUnique().HasFilter("\"State\" <> 'Undone'");
        entry.HasIndex(x => x.ExpertId);
        entry.HasIndex(x => x.Number).IsUnique();
        entry.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
        entry.Property(x => x.Verdict).AsJson();
        entry.Property<string>(PoolGrounds.Clause).HasComputedColumnSql(PoolGrounds.ClauseSql, stored: false);
        entry.Property<Overall>(PoolGrounds.Overall).HasComputedColumnSql(PoolGrounds.OverallSql, stored: false);

        // The dashboard counts the pool by ground and year from this index alone.
        entry.HasIndex(nameof(PoolEntry.State), PoolGrounds.Clause, PoolGrounds.Overall, nameof(PoolEntry.AdmittedOn));
        entry.ComplexProperty(x => x.AdmittedBy);
        entry.HasMany(x => x.Steps).WithOne().HasForeignKey("PoolEntryId");
        entry.Navigation(x => x.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        entry.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class PoolStepConfiguration : IEntityTypeConfiguration<PoolStep>
{
    public void Configure(EntityTypeBuilder<PoolStep> step)
    {
        step.ToTable("PoolSteps");
        step.Property<PoolEntryId>("PoolEntryId");
        step.HasKey("PoolEntryId", nameof(PoolStep.Number));
        step.Property(x => x.Number).ValueGeneratedNever();

        // One waits at a time.
        step.HasIndex("PoolEntryId").IsUnique().HasFilter("\"State\" = 'Proposed'").HasDatabaseName("IX_PoolSteps_Waiting");
        step.HasDecision(x => x.Decision);
    }
}

internal sealed class NominationListingConfiguration : IEntityTypeConfiguration<NominationListing>
{
    public void Configure(EntityTypeBuilder<NominationListing> listing)
    {
        listing.ToTable("NominationListings");
        listing.HasKey(x => x.NominationId);
        listing.Property(x => x.NominationId).ValueGeneratedNever();
        listing.HasOne<Nomination>().WithOne().HasForeignKey<NominationListing>(x => x.NominationId);

        // The newest nomination of a person, whose word counts.
        listing.HasIndex(x => new { x.ExpertId, x.NominatedOn, x.Overall });
        listing.HasIndex(x => x.Number);
        listing.HasIndex(x => new { x.NameOrder, x.Number });
        listing.HasIndex(x => new { x.Institution, x.Number });

        // Few of many: the titles that 区人力社保局 is asked for.
        listing.HasIndex(x => x.Title).HasFilter("\"AwaitsTitle\"").HasDatabaseName("IX_NominationListings_AwaitsTitle");

        // In the list's own order, and wide enough for the query bar: text, states and counts are answered from this index alone.
        listing.HasIndex(x => new { x.NominatedOn, x.Number, x.Overall, x.IsAdmitted, x.SearchText }).HasDatabaseName("IX_NominationListings_Query");
    }
}

internal sealed class ListingBasisConfiguration : IEntityTypeConfiguration<ListingBasis>
{
    public void Configure(EntityTypeBuilder<ListingBasis> basis)
    {
        basis.ToTable("ListingBasis");
        basis.Property(x => x.Id).ValueGeneratedNever();
    }
}
