using Changping.Admin.Data;
using Changping.Admin.Data.Audit;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Security;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <param name="Pool">The expert's latest admission, with the verdict it rests on; null where the pool does not have them.</param>
/// <param name="Nomination">Number of the nomination behind it, else of the latest; null where there is none.</param>
/// <param name="Money">What the project's policy version gives, and where each part of it stands.</param>
/// <param name="Trail">The newest first.</param>
public sealed record ProjectView(
    CooperationProject Project, Appointment Appointment, HostEnterprise Enterprise, Expert Expert, PoolEntry? Pool, string? Nomination, ProjectMoney Money, IReadOnlyList<AuditEntry> Trail);

/// <summary>One project with its people, its money and what happened to it.</summary>
public sealed class ProjectRecord(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    /// <returns>Null where no project has the number.</returns>
    public async Task<ProjectView?> RunAsync(string number, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var project = await context.Projects.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (project is null)
        {
            return null;
        }

        var appointment = await context.Appointments.AsNoTracking().FirstAsync(candidate => candidate.ProjectId == project.Id, cancel);
        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == project.ExpertId, cancel);
        var pool = await context.PoolEntries.AsNoTracking().Where(entry => entry.ExpertId == expert.Id)
            .OrderByDescending(entry => entry.AdmittedOn).FirstOrDefaultAsync(cancel);
        var admitted = pool?.NominationId;
        var nomination = await context.Nominations.Where(candidate => admitted == null ? candidate.ExpertId == expert.Id : candidate.Id == admitted)
            .OrderByDescending(candidate => candidate.NominatedOn).Select(candidate => candidate.Number).FirstOrDefaultAsync(cancel);
        var grants = await GrantsAsync(context, project.Id, cancel);
        var policy = (await policies.BookAsync(context, cancel)).Named(project.PolicyVersion);
        var trail = await AuditTrail.OfAsync(context, [project.Id.Value, appointment.Id.Value, .. grants.Select(grant => grant.Grant.Id.Value)], cancel);
        return new ProjectView(project, appointment, enterprise, expert, pool, nomination, ProjectMoney.Of(project, appointment, policy, grants, CalendarMonth.Of(clock.Today)), trail);
    }

    /// <summary>Live grants with the batch each is in.</summary>
    private static async Task<List<GrantInBatch>> GrantsAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        var grants = await context.Grants.AsNoTracking().Where(grant => grant.ProjectId == project && grant.State != GrantState.Released).ToListAsync(cancel);
        var ids = grants.Select(grant => grant.Id).ToList();
        var batches = await context.PaymentBatches
            .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Number, line.GrantId, line.IsLive })
            .Where(line => line.IsLive && ids.Contains(line.GrantId))
            .ToDictionaryAsync(line => line.GrantId, line => line.Number, cancel);
        return [.. grants.Select(grant => new GrantInBatch(grant, batches.GetValueOrDefault(grant.Id)))];
    }
}
