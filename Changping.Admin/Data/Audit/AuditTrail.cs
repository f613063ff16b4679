using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Audit;

/// <summary>What happened to a record and to what belongs to it, the newest first.</summary>
public static class AuditTrail
{
    /// <summary>A record shows this many; the rest is in 操作日志.</summary>
    private const int Most = 200;

    /// <param name="subjects">Ids of the record and of its parts.</param>
    public static async Task<IReadOnlyList<AuditEntry>> OfAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await context.AuditEntries.AsNoTracking()
            .Where(entry => subjects.Contains(entry.SubjectId))
            .OrderByDescending(entry => entry.Sequence)
            .Take(Most)
            .ToListAsync(cancel);
}
