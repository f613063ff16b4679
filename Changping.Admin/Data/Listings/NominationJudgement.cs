using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Listings;

/// <summary>Judges nominations on file again when what their verdict rests on changed. Those the pool rests on stay as they are.</summary>
public sealed class NominationJudgement(PolicyLibrary policies)
{
    private const int Chunk = 500;

    /// <summary>All open nominations of the institutions.</summary>
    public async Task RenewAsync(AdminDbContext context, IReadOnlyList<SendingInstitution> institutions, CancellationToken cancel)
    {
        var judge = policies.Judge(await policies.BookAsync(context, cancel));
        var byId = institutions.ToDictionary(institution => institution.Id);
        var ids = byId.Keys.ToArray();
        var nominations = await context.Nominations.Where(nomination => ids.Contains(nomination.Facts.InstitutionId) && !nomination.IsAdmitted)
            .Select(nomination => nomination.Id).ToListAsync(cancel);
        foreach (var chunk in nominations.Chunk(Chunk))
        {
            var loaded = await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
                .Where(nomination => chunk.Contains(nomination.Id)).ToListAsync(cancel);
            var listings = await context.NominationListings.Where(listing => chunk.Contains(listing.NominationId))
                .ToDictionaryAsync(listing => listing.NominationId, cancel);
            foreach (var nomination in loaded)
            {
                NominationListings.Judge(listings[nomination.Id], Judge(judge, nomination, byId[nomination.Facts.InstitutionId]));
            }
        }
    }

    /// <summary>One nomination, as tracked: after a relaxation was decided or a fact corrected.</summary>
    public async Task<Verdict> RenewAsync(AdminDbContext context, Nomination nomination, CancellationToken cancel)
    {
        var judge = policies.Judge(await policies.BookAsync(context, cancel));
        var institution = await context.Institutions.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.Facts.InstitutionId, cancel);
        var verdict = Judge(judge, nomination, institution);
        var listing = await context.NominationListings.FirstAsync(candidate => candidate.NominationId == nomination.Id, cancel);
        NominationListings.Judge(listing, verdict);
        listing.IsAdmitted = nomination.IsAdmitted;
        listing.AwaitsRelaxation = nomination.Relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed);
        return verdict;
    }

    private Verdict Judge(ExpertEligibility judge, Nomination nomination, SendingInstitution institution) => judge.Judge(
        new EligibilityCase(
            InstitutionProfile.Of(institution.Name, institution, policies.References.Institutions),
            nomination.Facts.Credentials,
            nomination.Facts.Attestations,
            nomination.Relaxations),
        nomination.NominatedOn);
}
