using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>
/// What only served the days around it: sign-ins that have ended, with their addresses, and forms that were handed in, with whom they were about. 网络安全法 21 asks
/// for such traces for six months; after that they go (个人信息保护法 19), for the log keeps who came and what was done.
/// </summary>
public sealed class OldTraces(IDbContextFactory<AdminDbContext> contexts, WriteGate gate, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>Taken away at once; clicks wait for no more than these.</summary>
    private const int AtOnce = 2_000;

    /// <returns>How many rows went.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var (before, gone) = (time.GetUtcNow() - Kept, 0);
        for (var last = AtOnce; last >= AtOnce; gone += last)
        {
            using var pass = await gate.EnterAsync(cancel);
            await using var context = await contexts.CreateDbContextAsync(cancel);

            // The newest of each account says when its holder came last.
            context.RemoveRange(await context.UserSessions.Where(session => session.EndedAt < before
                && context.UserSessions.Any(later => later.UserId == session.UserId && later.OpenedAt > session.OpenedAt)).Take(AtOnce).ToListAsync(cancel));
            context.RemoveRange(await context.SubmittedForms.Where(form => form.At < before).Take(AtOnce).ToListAsync(cancel));
            last = await context.SaveChangesAsync(cancel);
        }

        return gone;
    }
}
