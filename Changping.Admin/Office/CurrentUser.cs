using System.Security.Claims;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>Who is signed in, with the rights as the database has them now: a circuit may outlive a role.</summary>
public sealed class CurrentUser(AuthenticationStateProvider authentication, IDbContextFactory<AdminDbContext> contexts, SessionBook sessions, TimeProvider time)
{
    /// <summary>For pages; read once per command, never kept.</summary>
    /// <exception cref="SignedOutException">Nobody is signed in, or the sign-in was ended, the account locked or removed meanwhile.</exception>
    public async Task<Actor> ActorAsync(CancellationToken cancellation = default) =>
        await ActorAsync((await authentication.GetAuthenticationStateAsync()).User, cancellation);

    /// <summary>For endpoints, which have their user from the request.</summary>
    /// <exception cref="SignedOutException">Nobody is signed in, or the sign-in was ended, the account locked or removed meanwhile.</exception>
    public async Task<Actor> ActorAsync(ClaimsPrincipal principal, CancellationToken cancellation = default)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Guid.TryParse(principal.FindFirstValue(SessionBook.Claim), out var session)
            || principal.HasClaim(claim => claim.Type is AccountClaims.MustChangePassword or AccountClaims.MustEnrol))
        {
            throw new SignedOutException();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var user = await context.Set<AppUser>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, cancellation);

        var byPassword = !principal.HasClaim(claim => claim.Type == AccountClaims.ByProvider);
        if (user is null || (byPassword && user.MustChangePassword) || user.LockoutEnd > time.GetUtcNow()
            || !await sessions.IsOpenAsync(context, session, cancellation))
        {
            throw new SignedOutException();
        }

        var names = await (
            from held in context.Set<IdentityUserRole<Guid>>()
            join role in context.Set<IdentityRole<Guid>>() on held.RoleId equals role.Id
            where held.UserId == id
            select role.Name).ToListAsync(cancellation);
        var roles = names.Select(Enum.Parse<Role>).ToList();

        return new Actor(id, user.DisplayName, roles.Permissions(user.Unit))
        {
            Withheld = RoleExclusions.Among(roles)?.Withheld,
            Park = roles.ParkSeen(user.Unit),
            Address = CallerAddress.Of(principal),
            Session = session,
            IsFresh = sessions.IsFresh(session),
        };
    }
}
