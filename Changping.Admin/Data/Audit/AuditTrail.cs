using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Audit;

/// <summary>What happened to the subjects of a record page, the newest first.</summary>
public static class AuditTrail
{
    /// <summary>A page shows the last steps; all of them stand in 操作日志.</summary>
    private const int Most = 100;

    public static async Task<IReadOnlyList<AuditEntry>> OfAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await context.AuditEntries.AsNoTracking().Where(entry => subjects.Contains(entry.SubjectId))
            .OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(cancel);
}
