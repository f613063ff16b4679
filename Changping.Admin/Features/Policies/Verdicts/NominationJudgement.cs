using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Verdicts;

/// <summary>Judges nominations on file again when what their verdict rests on changed. Those the pool rests on stay as they are.</summary>
public sealed class NominationJudgement(PolicyLibrary policies)
{
    private const int Chunk = 500;

    /// <summary>All open nominations of the institutions, which were confirmed or described anew.</summary>
    /// <param name="institutions">As tracked: what they are to be is not written yet.</param>
    public async Task RenewAsync(AdminDbContext context, IReadOnlyList<SendingInstitution> institutions, CancellationToken cancel)
    {
        var ids = institutions.Select(institution => institution.Id).ToArray();
        await RenewAsync(
            context, await policies.BookAsync(context, cancel), Open(context).Where(nomination => ids.Contains(nomination.Facts.InstitutionId)),
            institutions.ToDictionary(institution => institution.Id), cancel);
    }

    /// <summary>All open nominations that bear the title, whose level was confirmed: alone or beside others.</summary>
    /// <param name="title">As tracked: what it is to be is not written yet.</param>
    public async Task RenewAsync(AdminDbContext context, ConfirmedTitle title, CancellationToken cancel)
    {
        var written = await context.NominationListings.Where(listing => !listing.IsAdmitted && listing.Title != null)
            .Select(listing => new { listing.NominationId, listing.Title }).ToListAsync(cancel);
        var ids = written.Where(listing => TitleTable.Concerns(listing.Title!, title.Title)).Select(listing => listing.NominationId).ToArray();
        var open = context.Nominations.Where(nomination => ids.Contains(nomination.Id));
        var institutions = await context.Institutions.AsNoTracking()
            .Where(institution => open.Any(nomination => nomination.Facts.InstitutionId == institution.Id))
            .ToDictionaryAsync(institution => institution.Id, cancel);
        await RenewAsync(context, await policies.BookAsync(context, cancel), open, institutions, cancel);
    }

    /// <summary>All open nominations, judged by the days of issue and the files as they are.</summary>
    public async Task RenewAllAsync(AdminDbContext context, CancellationToken cancel) => await RenewAsync(
        context, await policies.BookAsync(context, cancel), Open(context), await context.Institutions.AsNoTracking()
            .ToDictionaryAsync(institution => institution.Id, cancel), cancel);

    private static IQueryable<Nomination> Open(AdminDbContext context) => context.Nominations.Where(nomination => !nomination.IsAdmitted);

    private async Task RenewAsync(
        AdminDbContext context, PolicyBook book, IQueryable<Nomination> open, Dictionary<InstitutionId, SendingInstitution> institutions,
        CancellationToken cancel)
    {
        var judge = await policies.JudgeAsync(context, book, cancel);
        foreach (var chunk in (await open.Select(nomination => nomination.Id).ToListAsync(cancel)).Chunk(Chunk))
        {
            var loaded = await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
                .Where(nomination => chunk.Contains(nomination.Id)).ToListAsync(cancel);
            var listings = await context.NominationListings.AsNoTracking().Where(listing => chunk.Contains(listing.NominationId))
                .ToDictionaryAsync(listing => listing.NominationId, cancel);
            foreach (var nomination in loaded)
            {
                Renew(context, listings[nomination.Id], judge, book, Case(nomination, institutions[nomination.Facts.InstitutionId]));
            }
        }
    }

    /// <summary>Only a line that changes is tracked and written: all of them may be 100,000.</summary>
    private static void Renew(AdminDbContext context, NominationListing listing, ExpertEligibility judge, PolicyBook book, EligibilityCase subject)
    {
        var judged = Judged(judge, book, subject, listing.NominatedOn);
        if (judged != new ListedVerdict(listing.Overall, listing.NextStep, listing.NextCriterion, listing.AwaitsTitle))
        {
            context.Attach(listing);
            NominationListings.Judge(listing, judged);
        }
    }

    /// <summary>A day that no version covers any more leaves nothing to judge by: the line says so until the nomination is made anew.</summary>
    private static ListedVerdict Judged(ExpertEligibility judge, PolicyBook book, EligibilityCase subject, DateOnly on)
    {
        try
        {
            return ListedVerdict.Of(judge.Judge(subject, on));
        }
        catch (PolicySilentException silent)
        {
            return new(Overall.Incomplete, silent.Under(book.Citing(null, on)), null, false);
        }
    }

    /// <summary>Nominations as tracked, with their relaxations: before admission, and after a relaxation was proposed or decided.</summary>
    public async Task<IReadOnlyDictionary<NominationId, Verdict>> RenewAsync(
        AdminDbContext context, IReadOnlyList<Nomination> nominations, CancellationToken cancel)
    {
        var verdicts = await AskAsync(context, nominations, cancel);
        var ids = nominations.Select(nomination => nomination.Id).ToArray();
        var listings = await context.NominationListings.Where(listing => ids.Contains(listing.NominationId))
            .ToDictionaryAsync(listing => listing.NominationId, cancel);
        foreach (var nomination in nominations)
        {
            var listing = listings[nomination.Id];
            NominationListings.Judge(listing, ListedVerdict.Of(verdicts[nomination.Id]));
            listing.AwaitsRelaxation = nomination.Relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed);
        }

        return verdicts;
    }

    /// <summary>The verdict of each on its own day; nothing is written.</summary>
    /// <param name="nominations">With their relaxations.</param>
    public async Task<IReadOnlyDictionary<NominationId, Verdict>> AskAsync(
        AdminDbContext context, IReadOnlyList<Nomination> nominations, CancellationToken cancel)
    {
        var judge = await policies.JudgeAsync(context, await policies.BookAsync(context, cancel), cancel);
        var institutionIds = nominations.Select(nomination => nomination.Facts.InstitutionId).Distinct().ToArray();
        var institutions = await context.Institutions.AsNoTracking().Where(institution => institutionIds.Contains(institution.Id))
            .ToDictionaryAsync(institution => institution.Id, cancel);
        return nominations.ToDictionary(nomination => nomination.Id, nomination => Judge(judge, nomination, institutions[nomination.Facts.InstitutionId]));
    }

    /// <summary>What the rules would say on another day; nothing is written.</summary>
    /// <exception cref="PolicySilentException">No version of the policy applies on that day.</exception>
    public async Task<Verdict> AskAsync(AdminDbContext context, Nomination nomination, SendingInstitution institution, DateOnly on, CancellationToken cancel) =>
        (await policies.JudgeAsync(context, await policies.BookAsync(context, cancel), cancel)).Judge(Case(nomination, institution), on);

    private Verdict Judge(ExpertEligibility judge, Nomination nomination, SendingInstitution institution) =>
        judge.Judge(Case(nomination, institution), nomination.NominatedOn);

    private EligibilityCase Case(Nomination nomination, SendingInstitution institution) => new(
        InstitutionProfile.Of(institution.Name, institution, policies.References.Institutions),
        nomination.Facts.Credentials,
        nomination.Facts.Attestations,
        nomination.Relaxations);
}
