using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Audit;

/// <summary>The page of the record that an entry of the log is about.</summary>
public sealed class FindRecord(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Its address; null where the record has no page of its own, or is gone.</returns>
    public async Task<string?> RunAsync(Actor actor, AuditEntry entry, CancellationToken cancel)
    {
        actor.Require(Permission.ReadAudit);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var id = entry.SubjectId;
        return entry.SubjectKind switch
        {
            RecordKind.Institution => Page("institutions", await context.Institutions.AnyAsync(of => of.Id == new InstitutionId(id), cancel) ? $"{id}" : null),
            RecordKind.Erasure => "/erasures",
            RecordKind.Import => Page("imports", await context.ImportRecords.AnyAsync(of => of.Id == new ImportRecordId(id), cancel) ? $"{id}" : null),
            RecordKind.Enterprise =>
                Page("enterprises", await context.Enterprises.Where(of => of.Id == new EnterpriseId(id)).Select(of => of.CreditCode)
                    .FirstOrDefaultAsync(cancel)),
            RecordKind.Nomination =>
                Page("nominations", await context.Nominations.Where(of => of.Id == new NominationId(id)).Select(of => of.Number).FirstOrDefaultAsync(cancel)),
            RecordKind.Expert => Page("nominations", await context.Nominations.Where(of => of.ExpertId == new ExpertId(id))
                .OrderByDescending(of => of.NominatedOn).Select(of => of.Number).FirstOrDefaultAsync(cancel)),
            RecordKind.Need => Page("needs", await context.Needs.Where(of => of.Id == new NeedId(id)).Select(of => of.Number).FirstOrDefaultAsync(cancel)),
            RecordKind.Round => Page("reviews", await context.ReviewRounds.Where(of => of.Id == new ReviewRoundId(id)).Select(of => of.Number)
                .FirstOrDefaultAsync(cancel)),
            RecordKind.Batch => Page("batches", await context.PaymentBatches.Where(of => of.Id == new BatchId(id)).Select(of => of.Number)
                .FirstOrDefaultAsync(cancel)),
            RecordKind.Commercialisation => Page("commercialisation", await context.CommercialisationApplications
                .Where(of => of.Id == new CommercialisationId(id)).Select(of => of.Number).FirstOrDefaultAsync(cancel)),
            RecordKind.SupportRequest =>
                Page("support", await context.SupportRequests.Where(of => of.Id == new SupportRequestId(id)).Select(of => of.Number)
                    .FirstOrDefaultAsync(cancel)),
            RecordKind.Evaluation => Page("evaluations", await ProjectAsync(context, entry, cancel)),
            RecordKind.Appointment or RecordKind.Contact or RecordKind.EnterpriseSupport or RecordKind.Result or RecordKind.MidtermCheck =>
                Page("service", await ProjectAsync(context, entry, cancel)),
            _ => Page("projects", await ProjectAsync(context, entry, cancel)),
        };
    }

    private static async Task<string?> ProjectAsync(AdminDbContext context, AuditEntry entry, CancellationToken cancel)
    {
        var id = entry.ProjectId ?? (entry.SubjectKind == RecordKind.Project ? new ProjectId(entry.SubjectId) : null);
        return id is null ? null : await context.Projects.Where(of => of.Id == id).Select(of => of.Number).FirstOrDefaultAsync(cancel);
    }

    private static string? Page(string list, string? key) => key is null ? null : $"/{list}/{Uri.EscapeDataString(key)}";
}
