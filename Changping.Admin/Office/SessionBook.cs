using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>The sign-ins that are open. Every request and every command asks here, so that what was ended is ended at once.</summary>
public sealed class SessionBook(IDbContextFactory<AdminDbContext> contexts, AccessRules rules, WriteGate gate, TimeProvider time)
{
    /// <summary>Of the ticket: which session it is.</summary>
    public const string Claim = "session";

    private const int KeyBytes = 32;

    /// <summary>When something was done last, by session; written down from time to time only.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();

    /// <summary>For so long one is not asked again who one is.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>When the person showed last who they are, by session; a restart asks again.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _confirmed = new();

    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <returns>Null while it is open.</returns>
    public SessionEnd? EndOf(UserSession session)
    {
        var (now, figures) = (time.GetUtcNow(), rules.Current);
        return session.Why
            ?? (now - session.OpenedAt >= TimeSpan.FromHours(figures.AbsoluteHours) ? SessionEnd.TooLong
                : now - SeenAt(session) >= TimeSpan.FromMinutes(figures.IdleMinutes) ? SessionEnd.Idle : null);
    }

    public DateTimeOffset SeenAt(UserSession session) => _seen.TryGetValue(session.Id, out var later) && later > session.SeenAt ? later : session.SeenAt;

    public bool IsFresh(Guid session) => _confirmed.TryGetValue(session, out var at) && time.GetUtcNow() - at < Fresh;

    /// <summary>The person has just shown who they are.</summary>
    public void Confirm(Guid session) => _confirmed[session] = time.GetUtcNow();

    /// <summary>The person did something; what was idle for too long is not woken by it.</summary>
    public void Touch(Guid session)
    {
        var now = time.GetUtcNow();
        _seen.AddOrUpdate(session, now, (_, before) => now - before < TimeSpan.FromMinutes(rules.Current.IdleMinutes) ? now : before);
    }

    /// <returns>Null where the key opens nothing any more.</returns>
    public async Task<UserSession?> FindAsync(string key, CancellationToken cancel)
    {
        var hash = HashOf(key);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.UserSessions.AsNoTracking().FirstOrDefaultAsync(session => session.KeyHash == hash, cancel) is { } found
            && EndOf(found) is null ? found : null;
    }

    public async Task<bool> IsOpenAsync(AdminDbContext context, Guid id, CancellationToken cancel) =>
        await context.UserSessions.AsNoTracking().FirstOrDefaultAsync(session => session.Id == id, cancel) is { } found && EndOf(found) is null;

    /// <summary>Of these, the ones that have ended, and why.</summary>
    public async Task<IReadOnlyDictionary<Guid, SessionEnd>> EndedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var known = await context.UserSessions.AsNoTracking().Where(session => ids.Contains(session.Id)).ToDictionaryAsync(session => session.Id, cancel);
        return ids.Distinct().Select(id => (Id: id, End: known.TryGetValue(id, out var session) ? EndOf(session) : SessionEnd.SignedOut))
            .Where(pair => pair.End is not null).ToDictionary(pair => pair.Id, pair => pair.End!.Value);
    }

    public async Task OpenAsync(UserSession session, CancellationToken cancel) =>
        await WriteAsync(context =>
        {
            context.UserSessions.Add(session);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Who signed in is told anew, as after a name was corrected.</summary>
    public Task RenewAsync(string key, byte[] ticket, CancellationToken cancel) => ChangeAsync(key, session => session.Ticket = ticket, cancel);

    public Task EndAsync(string key, SessionEnd why, CancellationToken cancel) => ChangeAsync(key, session => session.End(why, time.GetUtcNow()), cancel);

    public Task EndAsync(Guid id, SessionEnd why, CancellationToken cancel) => WriteAsync(
        async context => (await context.UserSessions.FindAsync([id], cancel))?.End(why, time.GetUtcNow()), cancel);

    /// <summary>All that an account has open, within the command that gives the reason.</summary>
    /// <param name="but">Stays open; null: none.</param>
    /// <returns>How many.</returns>
    public async Task<int> EndAllAsync(AdminDbContext context, Guid user, SessionEnd why, Guid? but, CancellationToken cancel)
    {
        var open = await context.UserSessions.Where(session => session.UserId == user && session.EndedAt == null && session.Id != but).ToListAsync(cancel);
        open.ForEach(session => session.End(why, time.GetUtcNow()));
        return open.Count;
    }

    /// <summary>Writes down when each was seen last, and closes what ran out.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await WriteAsync(async context =>
        {
            foreach (var session in await context.UserSessions.Where(session => session.EndedAt == null).ToListAsync(cancel))
            {
                if (EndOf(session) is { } why)
                {
                    session.End(why, time.GetUtcNow());
                    _seen.TryRemove(session.Id, out _);
                    _confirmed.TryRemove(session.Id, out _);
                }
                else if (_seen.TryGetValue(session.Id, out var at) && at > session.SeenAt)
                {
                    session.SeenAt = at;
                }
            }
        }, cancel);
    }

    private Task ChangeAsync(string key, Action<UserSession> change, CancellationToken cancel)
    {
        var hash = HashOf(key);
        return WriteAsync(async context =>
        {
            if (await context.UserSessions.FirstOrDefaultAsync(session => session.KeyHash == hash, cancel) is { } session)
            {
                change(session);
            }
        }, cancel);
    }

    private async Task WriteAsync(Func<AdminDbContext, Task> write, CancellationToken cancel)
    {
        using var pass = await gate.EnterAsync(cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await write(context);
        if (context.ChangeTracker.HasChanges())
        {
            await context.SaveChangesAsync(cancel);
        }
    }
}
