using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What admitting the ticked nominations would do to each: put to the officer before anything happens.</summary>
public sealed class PlanAdmission(IDbContextFactory<AdminDbContext> contexts, NominationJudgement judgement, PolicyLibrary policies, OfficeClock clock)
{
    /// <summary>More than that nobody reads row by row.</summary>
    public const int Most = 1000;

    /// <param name="ids">Those ticked one by one; null where the whole filter is meant.</param>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, ListQuery query, IReadOnlyList<NominationId>? ids, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var meant = ids is null
            ? ListNominations.Matching(context, query)
            : context.NominationListings.AsNoTracking().Where(listing => ids.Contains(listing.NominationId));
        if (await meant.CountAsync(cancel) is > Most and var count)
        {
            throw new RuleViolationException(Clauses.TalentPool, $"一次最多办理 {Most:N0} 件，现选了 {count:N0} 件，未作任何改动；请缩小条件，分几次办理");
        }

        var listings = await ListNominations.Sorted(meant, query).ToListAsync(cancel);
        var listed = listings.Select(listing => listing.NominationId).ToArray();
        var nominations = await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
            .Where(nomination => listed.Contains(nomination.Id)).ToListAsync(cancel);
        var verdicts = await judgement.AskAsync(context, nominations, cancel);
        var births = await BirthDates.OfAsync(context, nominations, cancel);
        var newest = await NewestWords.OfAsync(context, nominations, cancel);
        var doubts = await SamePersons.DoubtsAsync(context, [.. births.Keys], cancel);
        var citing = policies.Citing(null);
        return [.. listings.Select(listing => Row(listing, verdicts[listing.NominationId], Doubts(listing), citing.Cite(Clauses.TalentPool)))];

        IReadOnlyList<string> Doubts(NominationListing listing) =>
        [
            .. new[]
            {
                NominationDates.WhyNot(listing.NominatedOn, births[listing.ExpertId], clock.Today)?.Blocker,
                NewestWords.WhyNot(listing.NominatedOn, newest[listing.ExpertId]),
                doubts.GetValueOrDefault(listing.ExpertId),
            }.OfType<Blocker>().Select(blocker => blocker.Under(citing)),
        ];
    }

    private static BatchRow Row(NominationListing listing, Verdict verdict, IReadOnlyList<string> doubts, Clause pool) =>
        new(listing.NominationId, $"{listing.Name} · {listing.Institution}（{listing.Number}）", "入库")
        {
            Blockers = [.. listing.IsAdmitted ? [] : doubts, .. Blockers(listing, verdict, pool)],
            Notes =
        [
            .. verdict.Findings.Where(finding => finding.Outcome == Outcome.Relaxed).Select(finding => $"{finding.Criterion.ChineseName()}：{finding.Evidence}"),
            .. verdict.IsProvisional ? ["政策施行日尚未登记，结论待确认"] : (string[])[],
        ],
        };

    private static IEnumerable<string> Blockers(NominationListing listing, Verdict verdict, Clause pool)
    {
        if (listing.IsAdmitted)
        {
            return [$"{pool} 已入库，不能重复入库"];
        }

        return verdict.Findings.Where(finding => finding.Outcome is Outcome.NotMet or Outcome.Unknown)
            .Select(finding => $"{finding.Clause} {finding.Criterion.ChineseName()}{finding.Outcome.ChineseName()}：{finding.Cure}");
    }
}
