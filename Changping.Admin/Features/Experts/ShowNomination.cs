using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Another nomination of the same person.</summary>
public sealed record OtherNomination(string Number, DateOnly NominatedOn, string Institution, Overall Overall, bool IsAdmitted);

/// <summary>A project of the person.</summary>
public sealed record ProjectOfExpert(string Number, string Title, ProjectState State);

/// <summary>All that the record page of a nomination shows; numbers of documents and accounts in it are masked by the page.</summary>
/// <param name="Pool">The admission of this nomination, its steps with it; null where it was not admitted, or that was undone.</param>
/// <param name="PoolCase">What the steps of the pool look at; null without an admission.</param>
/// <param name="Doubt">The record may mean the same person as another; null where it does not.</param>
/// <param name="Newer">The newest nomination of the person, where it is another: it counts instead of this one.</param>
public sealed record NominationView(
    Nomination Nomination,
    Expert Expert,
    SendingInstitution Institution,
    Verdict Verdict,
    PoolEntry? Pool,
    PoolStepCase? PoolCase,
    OtherNomination? Newer,
    Blocker? Doubt,
    IReadOnlyList<OtherNomination> Others,
    IReadOnlyList<ProjectOfExpert> Projects,
    IReadOnlyList<Attachment> Files,
    IReadOnlyList<AuditEntry> Trail,
    IReadOnlyList<Attachment> Proofs)
{
    public Relaxation? Waiting => Nomination.Relaxations.FirstOrDefault(relaxation => relaxation.State == RelaxationState.Proposed);
}

/// <summary>One nomination with its person, its institution, its verdict and what happened.</summary>
public sealed class ShowNomination(IDbContextFactory<AdminDbContext> contexts, NominationJudgement judgement)
{
    /// <returns>Null where there is no such number.</returns>
    public async Task<NominationView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var nomination = await context.Nominations.AsNoTracking().Include(candidate => candidate.Relaxations)
            .FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        if (nomination is null)
        {
            return null;
        }

        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.ExpertId, cancel);
        var listings = await context.NominationListings.AsNoTracking().Where(listing => listing.ExpertId == expert.Id)
            .OrderByDescending(listing => listing.NominatedOn).ToListAsync(cancel);
        var pool = await context.PoolEntries.AsNoTracking().Include(entry => entry.Steps)
            .FirstOrDefaultAsync(entry => entry.NominationId == nomination.Id && entry.State != PoolState.Undone, cancel);
        var institution = await context.Institutions.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.Facts.InstitutionId, cancel);
        List<OtherNomination> others =
        [
            .. listings.Where(listing => listing.NominationId != nomination.Id).Select(listing =>
                new OtherNomination(listing.Number, listing.NominatedOn, listing.Institution, listing.Overall, listing.IsAdmitted)),
        ];
        return new NominationView(
            nomination,
            expert,
            institution,
            pool?.Verdict ?? await judgement.AskAsync(context, nomination, institution, nomination.NominatedOn, cancel),
            pool,
            pool is null ? null : await PoolReliance.CaseAsync(context, pool, cancel),
            others is [var newest, ..] && newest.NominatedOn > nomination.NominatedOn ? newest : null,
            (await SamePersons.DoubtsAsync(context, [expert.Id], cancel)).GetValueOrDefault(expert.Id),
            others,
            await context.Projects.AsNoTracking().Where(project => project.ExpertId == expert.Id).OrderByDescending(project => project.Number)
                .Select(project => new ProjectOfExpert(project.Number, project.Facts.Title, project.State)).ToListAsync(cancel),
            await AttachmentRows.OfAsync(context, [nomination.Id.Value], cancel),
            await AuditTrail.OfAsync(context, expert.Id, cancel),
            await AttachmentRows.OfAsync(context, [expert.Id.Value], cancel));
    }
}
