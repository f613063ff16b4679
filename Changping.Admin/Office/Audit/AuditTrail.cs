using System.Linq.Expressions;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office.Audit;

/// <summary>What happened to a record and to what belongs to it, the newest first.</summary>
public static class AuditTrail
{
    /// <summary>A record shows this many; the rest is in 操作日志.</summary>
    private const int Most = 200;

    /// <param name="subjects">Ids of the record and of its parts.</param>
    public static Task<IReadOnlyList<AuditEntry>> OfAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        ReadAsync(context, entry => subjects.Contains(entry.SubjectId), cancel);

    /// <summary>All that concerned a person, whatever record it happened to.</summary>
    public static Task<IReadOnlyList<AuditEntry>> OfAsync(AdminDbContext context, ExpertId expert, CancellationToken cancel) =>
        ReadAsync(context, entry => entry.ExpertId == expert, cancel);

    /// <summary>All that concerned a company, whatever record it happened to.</summary>
    public static Task<IReadOnlyList<AuditEntry>> OfAsync(AdminDbContext context, EnterpriseId enterprise, CancellationToken cancel) =>
        ReadAsync(context, entry => entry.EnterpriseId == enterprise, cancel);

    private static async Task<IReadOnlyList<AuditEntry>> ReadAsync(AdminDbContext context, Expression<Func<AuditEntry, bool>> which, CancellationToken cancel)
    {
        var trail = await context.AuditEntries.AsNoTracking().Where(which).OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(cancel);

        // What came in by a form, in the demonstration or before files were kept has no record to lead to.
        var imports = trail.Where(entry => entry.Kind.IsImport()).Select(entry => new ImportRecordId(entry.CommandId)).Distinct().ToList();
        if (imports.Count > 0)
        {
            var recorded = await context.ImportRecords.Where(record => imports.Contains(record.Id)).Select(record => record.Id).ToListAsync(cancel);
            trail.ForEach(entry => entry.IsRecorded = recorded.Contains(new ImportRecordId(entry.CommandId)));
        }

        return trail;
    }
}
