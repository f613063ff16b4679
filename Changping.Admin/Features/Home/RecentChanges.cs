using Changping.Admin.Data;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Home;

/// <summary>One command of yesterday or today, whatever number of records it touched.</summary>
/// <param name="Subject">The first of them.</param>
public sealed record RecentChange(DateTimeOffset At, string Who, string Action, string SubjectType, string Subject, int Records);

/// <summary>What changed since yesterday, the newest first.</summary>
public sealed class RecentChanges(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private const int Most = 14;

    public async Task<IReadOnlyList<RecentChange>> RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var since = OfficeClock.StartOf(clock.Today.AddDays(-1));
        var commands = await context.AuditEntries.Where(entry => entry.At >= since && !entry.Action.StartsWith("查看"))
            .GroupBy(entry => entry.CommandId)
            .Select(group => new { First = group.Min(entry => entry.Sequence), Records = group.Count() })
            .OrderByDescending(command => command.First).Take(Most).ToListAsync(cancel);
        var ids = commands.Select(command => command.First).ToList();
        var entries = await context.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Sequence))
            .Select(entry => new { entry.Sequence, entry.At, entry.ActorName, entry.Action, entry.SubjectType, entry.Subject })
            .ToDictionaryAsync(entry => entry.Sequence, cancel);
        return [.. commands.Select(command => (entries[command.First], command.Records))
            .Select(pair => new RecentChange(pair.Item1.At, pair.Item1.ActorName, pair.Item1.Action, pair.Item1.SubjectType, pair.Item1.Subject, pair.Records))];
    }
}
