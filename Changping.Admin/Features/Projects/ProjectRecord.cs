using Changping.Admin.Data;
using Changping.Admin.Data.Attachments;
using Changping.Admin.Data.Audit;
using Changping.Admin.Data.Committee;
using Changping.Admin.Data.Funds;
using Changping.Admin.Data.Issued;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Data.Projects;
using Changping.Admin.Security;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
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
/// <param name="Money">Null before establishment. What the project's policy version gives, and where each part of it stands.</param>
/// <param name="Next">Null where the project is at its end.</param>
/// <param name="Institution">That sent the expert; null where no nomination is on file.</param>
/// <param name="Trail">The newest first.</param>
public sealed record ProjectView(
    CooperationProject Project, Appointment? Appointment, HostEnterprise Enterprise, Expert Expert, PoolEntry? Pool, string? Nomination, ProjectMoney? Money,
    NextStep? Next, SendingInstitution? Institution, IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<AuditEntry> Trail)
{
    /// <summary>Payments of which something is owed back, and that are in no batch of recoveries.</summary>
    public IReadOnlyList<Recoverable> Recoverable { get; init; } = [];

    /// <summary>Reading 0024; null where no audited cost was entered.</summary>
    public SubsidySettlement? Settlement { get; init; }

    /// <summary>An audited cost was entered, or is to be.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>One project with its people, its money and what happened to it.</summary>
public sealed class ProjectRecord(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, SubmissionCases cases, RecoverableGrants recoverable, OfficeClock clock)
{
    /// <returns>Null where no project has the number.</returns>
    public async Task<ProjectView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var project = await context.Projects.AsNoTracking().Include(candidate => candidate.Objections).FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (project is null)
        {
            return null;
        }

        var appointment = await context.Appointments.AsNoTracking().Include(candidate => candidate.Extensions)
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == project.ExpertId, cancel);
        var pool = await context.PoolEntries.AsNoTracking().Where(entry => entry.ExpertId == expert.Id)
            .OrderByDescending(entry => entry.AdmittedOn).FirstOrDefaultAsync(cancel);
        var admitted = pool?.NominationId;
        var nomination = await context.Nominations.Where(candidate => admitted == null ? candidate.ExpertId == expert.Id : candidate.Id == admitted)
            .OrderByDescending(candidate => candidate.NominatedOn).Select(candidate => candidate.Number).FirstOrDefaultAsync(cancel);
        var grants = await GrantsAsync(context, project.Id, cancel);
        var settings = await CommitteeBook.SettingsAsync(context, cancel);
        var settlement = await context.SubsidySettlements.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        var money = appointment is null || project.EstablishedOn is null ? null
            : ProjectMoney.Of(await CaseAsync(context, project.Id, cancel), grants, CalendarMonth.Of(clock.Today));
        Guid?[] parts = [project.Id.Value, appointment?.Id.Value, settlement?.Id.Value];
        Guid[] subjects = [.. parts.OfType<Guid>(), .. await TouchedAsync(context, project.Id, cancel)];
        var trail = await AuditTrail.OfAsync(context, subjects, cancel);
        return new ProjectView(project, appointment, enterprise, expert, pool, nomination, money, await NextAsync(context, project, appointment, settings, cancel), await InstitutionAsync(context, nomination, cancel),
            await IssuedDocuments.OfAsync(context, [project.Id.Value], cancel), await AttachmentRows.OfAsync(context, [project.Id.Value], cancel), trail)
        {
            Recoverable = await recoverable.OfAsync(context, project.Id, cancel),
            Settlement = settlement,
            IsSettled = settlement is not null || (settings.SettleByAudit && project.State is (ProjectState.Concluded or ProjectState.Evaluated)),
        };
    }

    private async Task<NextStep?> NextAsync(AdminDbContext context, CooperationProject project, Appointment? appointment, CommitteeSettings settings, CancellationToken cancel)
    {
        var application = project.State == ProjectState.Draft
            ? await cases.ReadAsync(context, project.Id, project.EnterpriseId, project.ExpertId, clock.Today, cancel)
            : null;
        var round = project is { State: ProjectState.UnderReview, RoundId: { } id }
            ? await context.ReviewRounds.Where(candidate => candidate.Id == id && candidate.State != RoundState.Closed)
                .Select(candidate => new ReviewedIn(candidate.Number, candidate.State)).FirstOrDefaultAsync(cancel)
            : null;
        return NextStep.Of(project, appointment, application, round, settings, clock.Today);
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
        var batches = await context.PaymentBatches.SelectMany(batch => batch.Lines).Where(line => grants.Contains(line.GrantId)).Select(line => line.BatchId).Distinct().ToListAsync(cancel);
        return [.. grants.Select(grant => grant.Value), .. batches.Select(batch => batch.Value)];
    }

    private async Task<FundingCase> CaseAsync(AdminDbContext context, ProjectId id, CancellationToken cancel) => (await FundingCases.ListAsync(
        context, await policies.BookAsync(context, cancel), context.Projects.Where(project => project.Id == id), Instrument.ProjectSubsidy.RestsOn, cancel)).Single();

    /// <summary>Live grants with the batch each is in.</summary>
    private static async Task<List<GrantInBatch>> GrantsAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        var grants = await context.Grants.AsNoTracking().Where(grant => grant.ProjectId == project && grant.State != GrantState.Released).OrderBy(grant => grant.Sequence).ToListAsync(cancel);
        var ids = grants.Select(grant => grant.Id).ToList();
        var batches = await context.PaymentBatches
            .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Number, line.GrantId, line.IsLive })
            .Where(line => line.IsLive && ids.Contains(line.GrantId))
            .ToDictionaryAsync(line => line.GrantId, line => line.Number, cancel);
        return [.. grants.Select(grant => new GrantInBatch(grant, batches.GetValueOrDefault(grant.Id)))];
    }
}
