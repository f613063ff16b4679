using System.Linq.Expressions;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>One command of yesterday or today, whatever number of records it touched.</summary>
/// <param name="Subject">What stands for them all: the register or the batch, else the first.</param>
/// <param name="About">Whom that concerns; null for nobody.</param>
public sealed record RecentChange(DateTimeOffset At, string Who, CommandKind Kind, RecordKind SubjectKind, string Subject, string? About, int Records);

/// <param name="SinceYesterday">False where nothing happened since, and these are the latest of all.</param>
public sealed record Recent(bool SinceYesterday, IReadOnlyList<RecentChange> Changes);

/// <summary>What changed since yesterday, the newest first, a line a command.</summary>
public sealed class RecentChanges(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private const int Most = 14;

    /// <summary>After quiet days the latest commands are looked for among this many entries only.</summary>
    private const int LatestEntries = 2000;

    public async Task<Recent> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var since = OfficeClock.StartOf(clock.Today.AddDays(-1));
        var changes = await ReadAsync(context, entry => entry.At >= since, cancel);
        if (changes.Count > 0)
        {
            return new Recent(true, changes);
        }

        var last = await context.AuditEntries.MaxAsync(entry => (long?)entry.Sequence, cancel) ?? 0;
        return new Recent(false, await ReadAsync(context, entry => entry.Sequence > last - LatestEntries, cancel));
    }

    /// <summary>Views of personal data are in the log, not here: nothing changed.</summary>
    private static async Task<List<RecentChange>> ReadAsync(AdminDbContext context, Expression<Func<AuditEntry, bool>> which, CancellationToken cancel)
    {
        var commands = await context.AuditEntries.Where(which).Where(entry => !CommandKinds.Looks.Contains(entry.Kind))
            .GroupBy(entry => entry.CommandId)
            .Select(group => new
            {
                First = group.Min(entry => entry.SubjectKind == RecordKind.Register || entry.SubjectKind == RecordKind.Batch ? entry.Sequence
                    : (long?)null) ?? group.Min(entry => entry.Sequence),
                Records = group.Count(),
            })
            .OrderByDescending(command => command.First).Take(Most).ToListAsync(cancel);
        var ids = commands.Select(command => command.First).ToList();
        var entries = await context.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Sequence))
            .Select(entry => new
            {
                entry.Sequence,
                entry.At,
                entry.ActorName,
                entry.Kind,
                entry.SubjectKind,
                entry.Subject,
                entry.Expert,
                entry.Enterprise,
                entry.Project
            })
            .ToDictionaryAsync(entry => entry.Sequence, cancel);
        return [.. commands.Select(command => (Entry: entries[command.First], command.Records))
            .Select(pair => new RecentChange(pair.Entry.At, pair.Entry.ActorName, pair.Entry.Kind, pair.Entry.SubjectKind, pair.Entry.Subject,
                AuditEntry.AboutOf(pair.Entry.SubjectKind, pair.Entry.Expert, pair.Entry.Enterprise, pair.Entry.Project), pair.Records))];
    }
}
