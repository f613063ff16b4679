using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Every account; an office has dozens, so that all are read at once.</summary>
public sealed class ListAccounts(IDbContextFactory<AdminDbContext> contexts, SessionBook sessions, TimeProvider time)
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
        var open = (await context.UserSessions.AsNoTracking().Where(session => session.EndedAt == null).ToListAsync(cancellation))
            .Where(session => sessions.EndOf(session) is null).CountBy(session => session.UserId).ToDictionary();
        var last = await context.UserSessions.GroupBy(session => session.UserId)
            .Select(group => new { group.Key, At = group.Max(session => session.OpenedAt) })
            .ToDictionaryAsync(group => group.Key, group => group.At, cancellation);
        var waiting = await context.AccountProposals.Where(one => one.State == AccountProposalState.Proposed).Select(one => one.UserId)
            .ToListAsync(cancellation);
        return [.. users.Select(user => new AccountRow(
            user.Id, user.UserName!, user.DisplayName, user.Unit, [.. roles[user.Id].Order()], user.LockoutEnd > now, user.MustChangePassword)
        {
            Waits = waiting.Contains(user.Id),
            Sessions = open.GetValueOrDefault(user.Id),
            LastSignIn = last.TryGetValue(user.Id, out var at) ? at : null,
        })];
    }
}
