using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Which rows of an import to show.</summary>
/// <param name="Fate">Null for all.</param>
/// <param name="HintsOnly">Those with hints, looked at or not.</param>
public sealed record ImportedRowsQuery(ImportedFate? Fate, bool HintsOnly, int Page)
{
    public const int PageSize = 50;

    public static readonly ImportedRowsQuery First = new(null, false, 1);
}

/// <param name="Matching">Rows of the query.</param>
/// <param name="Hinted">Rows with hints.</param>
/// <param name="OpenHints">Of those, rows that nobody has looked at.</param>
/// <param name="File">The file itself; null where it is gone.</param>
/// <param name="Resting">What was built on it, each by name; of an import that is not undone.</param>
public sealed record RecordedImport(
    ImportRecord Record, IReadOnlyList<ImportedRow> Rows, int Matching, int Hinted, int OpenHints, Attachment? File, IReadOnlyList<string> Resting,
    IReadOnlyList<AuditEntry> Trail);

/// <summary>The record of one import: what each row did, what waits to be looked at, and whether it can be undone.</summary>
public sealed class ShowImport(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where there is none: what came in by a form has no file and no record.</returns>
    public async Task<RecordedImport?> RunAsync(Actor actor, ImportRecordId id, ImportedRowsQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        ImportSight.RequireWhole(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.ImportRecords.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } record)
        {
            return null;
        }

        var all = context.ImportedRows.AsNoTracking().Where(row => row.ImportId == id);
        var matching = all.Where(row => (query.Fate == null || row.Fate == query.Fate) && (!query.HintsOnly || row.HasHints));
        var rows = await matching.OrderBy(row => row.Position).Skip((query.Page - 1) * ImportedRowsQuery.PageSize).Take(ImportedRowsQuery.PageSize)
            .ToListAsync(cancel);
        var file = await context.Attachments.AsNoTracking()
            .FirstOrDefaultAsync(attachment => attachment.SubjectId == id.Value && attachment.RemovedAt == null, cancel);
        var resting = record.State == ImportState.Undone ? [] : await ImportReliance.OfAsync(context, record, cancel);
        return new RecordedImport(
            record, rows, await matching.CountAsync(cancel), await all.CountAsync(row => row.HasHints, cancel), await ListImports.Open(context)
                .CountAsync(row => row.ImportId == id, cancel),
            file, resting, await AuditTrail.OfAsync(context, [id.Value], cancel));
    }
}
