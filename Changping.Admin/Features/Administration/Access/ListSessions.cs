using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>An open sign-in as lists show it.</summary>
/// <param name="IsThis">The one by which the list is read.</param>
public sealed record SessionRow(Guid Id, Guid UserId, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, string? Address, string? Agent, bool IsThis);

/// <summary>The sign-ins that are open: one's own, or for an administrator anybody's.</summary>
public sealed class ListSessions(IDbContextFactory<AdminDbContext> contexts, SessionBook sessions)
{
    /// <param name="user">Null: all users.</param>
    /// <exception cref="NotPermittedException">Others' without the right to manage accounts.</exception>
    public async Task<IReadOnlyList<SessionRow>> RunAsync(Actor actor, Guid? user, CancellationToken cancel)
    {
        SessionRights.Require(actor, user);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var open = await context.UserSessions.AsNoTracking().Where(session => session.EndedAt == null && (user == null || session.UserId == user))
            .OrderByDescending(session => session.SeenAt).ToListAsync(cancel);
        return [.. open.Where(session => sessions.EndOf(session) is null).Select(session => new SessionRow(
            session.Id, session.UserId, session.OpenedAt, sessions.SeenAt(session), session.Address, session.Agent, session.Id == actor.Session))];
    }
}

/// <summary>Ends sign-ins; their windows go to the sign-in page within seconds.</summary>
public sealed class EndSessions(CommandTransaction commands, SessionBook sessions, TimeProvider time)
{
    /// <param name="only">Null: all of that user but the one by which this is asked.</param>
    /// <returns>How many were ended.</returns>
    /// <exception cref="NotPermittedException">Others' without the right to manage accounts.</exception>
    public Task<int> RunAsync(Actor actor, Guid user, Guid? only, CancellationToken cancel)
    {
        SessionRights.Require(actor, user);
        var why = user == actor.Id ? SessionEnd.EndedByHolder : SessionEnd.EndedByAdministrator;
        return commands.RunAsync(actor, CommandKind.EndSessions, null, async context =>
        {
            var ended = only is { } id ? await EndAsync(context, user, id, why, cancel) : await sessions.EndAllAsync(context, user, why, actor.Session, cancel);
            var holder = await context.Users.AsNoTracking().SingleAsync(known => known.Id == user, cancel);
            context.AuditEntries.Add(context.Act!.Entry(
                new AuditSubject(RecordKind.User, user, $"{holder.DisplayName}（{holder.UserName}）"), [new("结束的登录", null, $"{ended} 处")]));
            return ended;
        }, cancel);
    }

    private async Task<int> EndAsync(AdminDbContext context, Guid user, Guid id, SessionEnd why, CancellationToken cancel)
    {
        if (await context.UserSessions.FirstOrDefaultAsync(session => session.Id == id && session.UserId == user && session.EndedAt == null,
            cancel) is not { } session)
        {
            return 0;
        }

        session.End(why, time.GetUtcNow());
        return 1;
    }
}

internal static class SessionRights
{
    /// <summary>One's own are anybody's who may do anything here.</summary>
    public static void Require(Actor actor, Guid? user)
    {
        if (user != actor.Id || actor.Permissions.Count == 0)
        {
            actor.Require(Permission.ManageAccounts);
        }
    }
}
