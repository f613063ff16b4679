using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Every account; an office has dozens, so that all are read at once.</summary>
public sealed class ListAccounts(IDbContextFactory<AdminDbContext> contexts, TimeProvider time)
{
    /// <exception cref="NotPermittedException"/>
    public async Task<IReadOnlyList<AccountRow>> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var users = await context.Set<AppUser>().AsNoTracking().OrderBy(user => user.UserName).ToListAsync(cancellation);
        var held = await (
            from pair in context.Set<IdentityUserRole<Guid>>()
            join role in context.Set<IdentityRole<Guid>>() on pair.RoleId equals role.Id
            select new { pair.UserId, role.Name }).ToListAsync(cancellation);
        var roles = held.ToLookup(pair => pair.UserId, pair => Enum.Parse<Role>(pair.Name!));
        var now = time.GetUtcNow();

        return [.. users.Select(user => new AccountRow(
            user.Id, user.UserName!, user.DisplayName, user.Unit, [.. roles[user.Id].Order()], user.LockoutEnd > now, user.MustChangePassword))];
    }
}
