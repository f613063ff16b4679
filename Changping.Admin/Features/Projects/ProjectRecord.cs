using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <param name="Pool">The expert's latest admission, with the verdict it rests on; null where the pool does not have them.</param>
/// <param name="Nomination">Number of the nomination behind it, else of the latest; null where there is none.</param>
/// <param name="Appointment">Null before the agreement.</param>
/// <param name="Institution">That sent the expert; null where no nomination is on file.</param>
/// <param name="Scorers">Who entered declarations or scores in the round that reviewed it.</param>
/// <param name="Trail">The newest first.</param>
public sealed record ProjectView(
    CooperationProject Project, Appointment? Appointment, HostEnterprise Enterprise, Expert Expert, PoolEntry? Pool, string? Nomination,
    NextStep<ProjectTransition?> Next, SendingInstitution? Institution, IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<ActingPerson> Scorers, IReadOnlyList<AuditEntry> Trail);

/// <summary>One project with its people, its papers and what happened to it.</summary>
public sealed class ProjectRecord(IDbContextFactory<AdminDbContext> contexts, SubmissionCases cases, EstablishmentCases establishments, OfficeClock clock)
{
    /// <returns>Null where no project has the number.</returns>
    public async Task<ProjectView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var project = await context.Projects.AsNoTracking().Include(candidate => candidate.Objections).Include(candidate => candidate.Proposals)
            .FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (project is null)
        {
            return null;
        }

        var appointment = await context.Appointments.AsNoTracking().Include(candidate => candidate.Extensions)
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == project.ExpertId, cancel);
        var pool = await context.PoolEntries.AsNoTracking().Include(entry => entry.Steps)
            .Where(entry => entry.ExpertId == expert.Id && entry.State != PoolState.Undone)
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
        var admitted = pool?.NominationId;
        var nomination = await context.Nominations.Where(candidate => admitted == null ? candidate.ExpertId == expert.Id : candidate.Id == admitted)
            .OrderByDescending(candidate => candidate.NominatedOn).Select(candidate => candidate.Number).FirstOrDefaultAsync(cancel);
        var settings = await CommitteeBook.SettingsAsync(context, cancel);
        var settlement = await context.SubsidySettlements.Where(candidate => candidate.ProjectId == project.Id)
            .Select(candidate => (Guid?)candidate.Id.Value).FirstOrDefaultAsync(cancel);
        Guid?[] parts = [project.Id.Value, appointment?.Id.Value, settlement];
        Guid[] subjects = [.. parts.OfType<Guid>(), .. await TouchedAsync(context, project.Id, cancel)];
        var trail = await AuditTrail.OfAsync(context, subjects, cancel);
        var scorers = await ReviewPersons.OfAsync(context, project.RoundId, cancel);
        return new ProjectView(
            project, appointment, enterprise, expert, pool, nomination, await NextAsync(context, project, appointment, scorers, settings, cancel),
            await InstitutionAsync(context, nomination, cancel), await IssuedDocuments.OfAsync(context, [project.Id.Value], cancel),
            await AttachmentRows.OfAsync(context, [project.Id.Value], cancel),
            scorers, trail);
    }

    private async Task<NextStep<ProjectTransition?>> NextAsync(
        AdminDbContext context, CooperationProject project, Appointment? appointment, IReadOnlyList<ActingPerson> scorers, CommitteeSettings settings,
        CancellationToken cancel)
    {
        var application = project.State == ProjectState.Draft
            ? await cases.ReadAsync(context, project.Id, project.EnterpriseId, project.ExpertId, clock.Today, cancel)
            : null;
        var round = project is { State: ProjectState.UnderReview, RoundId: { } id }
            ? await context.ReviewRounds.Where(candidate => candidate.Id == id && candidate.State != RoundState.Closed)
                .Select(candidate => new ReviewedIn(candidate.Number, candidate.State)).FirstOrDefaultAsync(cancel)
            : null;
        var foreseen = project.State == ProjectState.Filed ? await establishments.ForeseenAsync(context, project, cancel) : [];
        return ProjectSteps.Of(project, appointment, application, foreseen, round, scorers, settings, clock.Today);
    }

    private static Task<SendingInstitution?> InstitutionAsync(AdminDbContext context, string? nomination, CancellationToken cancel) => (
        from candidate in context.Nominations
        where candidate.Number == nomination
        join institution in context.Institutions.AsNoTracking() on candidate.Facts.InstitutionId equals institution.Id
        select institution).FirstOrDefaultAsync(cancel);

    /// <summary>The project's grants, and the batches that ever held one of them.</summary>
    private static async Task<IEnumerable<Guid>> TouchedAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        var grants = await context.Grants.Where(grant => grant.ProjectId == project).Select(grant => grant.Id).ToListAsync(cancel);
        var batches = await context.PaymentBatches.SelectMany(batch => batch.Lines).Where(line => grants.Contains(line.GrantId))
            .Select(line => line.BatchId).Distinct().ToListAsync(cancel);
        return [.. grants.Select(grant => grant.Value), .. batches.Select(batch => batch.Value)];
    }
}
