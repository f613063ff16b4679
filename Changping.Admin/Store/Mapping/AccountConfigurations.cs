using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Store.Mapping;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("UserSessions");
        session.Property(x => x.Id).ValueGeneratedNever();
        session.HasIndex(x => x.KeyHash).IsUnique();
        session.HasIndex(x => new { x.UserId, x.OpenedAt });
        session.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class FormerPasswordConfiguration : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> password)
    {
        password.ToTable("FormerPasswords");
        password.Property(x => x.Id).ValueGeneratedNever();
        password.HasIndex(x => new { x.UserId, x.At });
        password.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class AccessSettingsConfiguration : IEntityTypeConfiguration<AccessSettings>
{
    public void Configure(EntityTypeBuilder<AccessSettings> settings)
    {
        settings.ToTable("AccessSettings");
        settings.Property(x => x.Id).ValueGeneratedNever();
        settings.Property(x => x.Version).IsConcurrencyToken();
    }
}

internal sealed class AccountProposalConfiguration : IEntityTypeConfiguration<AccountProposal>
{
    public void Configure(EntityTypeBuilder<AccountProposal> proposal)
    {
        proposal.ToTable("AccountProposals");
        proposal.Property(x => x.Id).ValueGeneratedNever();
        proposal.Property(x => x.Held).AsJson();
        proposal.Property(x => x.Roles).AsJson();
        proposal.Property(x => x.Version).IsConcurrencyToken();
        proposal.HasDecision(x => x.Decision);

        // Of each account and step one waits.
        proposal.HasIndex(x => new { x.UserId, x.Step }).IsUnique().HasFilter("\"State\" = 'Proposed'");
    }
}
