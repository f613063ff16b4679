using Changping.Admin.Store.Encryption;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class ReviewerConfiguration : IEntityTypeConfiguration<Reviewer>
{
    public void Configure(EntityTypeBuilder<Reviewer> reviewer)
    {
        reviewer.ToTable("Reviewers");
        reviewer.Property(x => x.Id).ValueGeneratedNever();
        reviewer.HasIndex(x => new { x.Name, x.Unit }).IsUnique();
        reviewer.HasIndex(x => x.AccountId).IsUnique();
        reviewer.Property(x => x.Phone).Encrypted(SecretKind.Phone);
        reviewer.Property(x => x.FormerUnits).AsJson();
        reviewer.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class ReviewRoundConfiguration : IEntityTypeConfiguration<ReviewRound>
{
    public void Configure(EntityTypeBuilder<ReviewRound> round)
    {
        round.ToTable("ReviewRounds", table => table.HasCheckConstraint("CK_ReviewRounds_PassMark", "\"PassMark\" BETWEEN 0 AND 100"));
        round.Property(x => x.Id).ValueGeneratedNever();
        round.HasIndex(x => x.Number).IsUnique();
        round.HasIndex(x => new { x.State, x.HeldOn });
        round.Ignore(x => x.Panel);
        round.Property(x => x.Indicators).AsJson();
        round.ComplexProperty(x => x.PreparedBy);
        round.ComplexProperty(x => x.ClosedBy);
        round.Property(x => x.EnteredBy).AsJson();
        round.Ignore(x => x.Entrants);
        Children(round, x => x.Members, "_members");
        Children(round, x => x.Projects, "_projects");
        Children(round, x => x.Assignments, "_assignments");
        Children(round, x => x.Sheets, "_sheets");
        round.Property(x => x.Version).IsConcurrencyToken();
    }

    /// <summary>What is taken out of a round is deleted with its row; the audit keeps what it said.</summary>
    private static void Children<TChild>(
        EntityTypeBuilder<ReviewRound> round, System.Linq.Expressions.Expression<Func<ReviewRound, IEnumerable<TChild>?>> list,
        string field) where TChild : class
    {
        round.HasMany(list).WithOne().HasForeignKey("RoundId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        round.Navigation(list).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PanelMemberConfiguration : IEntityTypeConfiguration<PanelMember>
{
    public void Configure(EntityTypeBuilder<PanelMember> member)
    {
        member.ToTable("ReviewPanel");
        member.Property<ReviewRoundId>("RoundId");
        member.HasKey("RoundId", nameof(PanelMember.ReviewerId));
        member.HasOne<Reviewer>().WithMany().HasForeignKey(x => x.ReviewerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewedProjectConfiguration : IEntityTypeConfiguration<ReviewedProject>
{
    public void Configure(EntityTypeBuilder<ReviewedProject> project)
    {
        project.ToTable("ReviewProjects");
        project.Property<ReviewRoundId>("RoundId");
        project.HasKey("RoundId", nameof(ReviewedProject.ProjectId));
        project.HasOne<CooperationProject>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewAssignmentConfiguration : IEntityTypeConfiguration<ReviewAssignment>
{
    public void Configure(EntityTypeBuilder<ReviewAssignment> assignment)
    {
        assignment.ToTable("ReviewAssignments");
        assignment.Property<ReviewRoundId>("RoundId");
        assignment.HasKey("RoundId", nameof(ReviewAssignment.ProjectId), nameof(ReviewAssignment.ReviewerId));
        assignment.Property(x => x.Conflicts).AsJson();
        assignment.Property(x => x.Declaration).AsJson();
    }
}

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
    {
        // One sheet a reviewer and project: the key itself refuses a second.
        sheet.ToTable("ReviewSheets");
        sheet.Property<ReviewRoundId>("RoundId");
        sheet.HasKey("RoundId", nameof(ScoreSheet.ProjectId), nameof(ScoreSheet.ReviewerId));
        sheet.Ignore(x => x.Total);
        sheet.Property(x => x.Points).AsJson();
        sheet.ComplexProperty(x => x.ScoredBy);
        sheet.Property(x => x.Revision).IsConcurrencyToken();
    }
}
