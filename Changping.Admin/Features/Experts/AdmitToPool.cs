using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>三（一）: takes eligible nominations into the pool, each judged once more on its own date. All or none.</summary>
public sealed class AdmitToPool(CommandTransaction commands, NominationJudgement judgement, OfficeClock clock)
{
    /// <returns>How many were admitted.</returns>
    /// <exception cref="RuleViolationException">One of them is not eligible; the message names the person and the clause.</exception>
    /// <exception cref="ConflictException">Somebody else admitted one of them at the same moment.</exception>
    public Task<int> RunAsync(Actor actor, IReadOnlyList<NominationId> ids, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.AdmitToPool, null, async context =>
        {
            var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "人才", cancel);
            foreach (var chunk in ids.Distinct().Chunk(500))
            {
                var nominations = await context.Nominations.Include(nomination => nomination.Relaxations)
                    .Where(nomination => chunk.Contains(nomination.Id)).OrderBy(nomination => nomination.Number).ToListAsync(cancel);
                if (nominations.Count != chunk.Length)
                {
                    throw new ConflictException("所选推荐中有的已不存在，未作任何改动；请刷新后重新选择。");
                }

                var verdicts = await judgement.RenewAsync(context, nominations, cancel);
                var listings = await context.NominationListings.Where(listing => chunk.Contains(listing.NominationId))
                    .ToDictionaryAsync(listing => listing.NominationId, cancel);
                var births = await BirthDates.OfAsync(context, nominations, cancel);
                var newest = await NewestWords.OfAsync(context, nominations, cancel);
                var doubts = await SamePersons.DoubtsAsync(context, [.. births.Keys], cancel);
                var before = await StandingBeforeAsync(context, nominations, cancel);
                foreach (var nomination in nominations)
                {
                    var listing = listings[nomination.Id];
                    if (doubts.TryGetValue(nomination.ExpertId, out var doubt))
                    {
                        throw new RuleViolationException(doubt.Clause, $"{listing.Name}（{listing.Number}）{doubt.Message}");
                    }

                    context.PoolEntries.Add(Admit(nomination, births[nomination.ExpertId], newest[nomination.ExpertId], listing,
                        verdicts[nomination.Id], numbers, actor));
                    before.GetValueOrDefault(nomination.ExpertId)?.Renew();
                    listing.IsAdmitted = true;
                }
            }

            return ids.Distinct().Count();
        }, cancel);
    }

    /// <summary>The admission that stands for each expert, which the one by a newer nomination follows.</summary>
    private static async Task<Dictionary<ExpertId, PoolEntry>> StandingBeforeAsync(AdminDbContext context, IReadOnlyList<Nomination> nominations,
        CancellationToken cancel)
    {
        var experts = nominations.Select(nomination => nomination.ExpertId).Distinct().ToArray();
        return await context.PoolEntries.Where(entry => entry.State == PoolState.Admitted && experts.Contains(entry.ExpertId))
            .ToDictionaryAsync(entry => entry.ExpertId, cancel);
    }

    private PoolEntry Admit(
        Nomination nomination, PartialDate? birth, NewerWord newest, NominationListing listing, Verdict verdict, NumberSequence numbers, Actor actor)
    {
        try
        {
            NominationDates.Require(nomination.NominatedOn, birth, clock.Today);
            if (NewestWords.WhyNot(nomination.NominatedOn, newest) is { } newer)
            {
                throw newer.Refusal();
            }

            return PoolEntry.Admit(Id.New<PoolEntryId>(), numbers.Next(), nomination, verdict, actor.Person(), clock.Today);
        }
        catch (RuleViolationException violation)
        {
            throw new RuleViolationException(violation.Clause, $"{listing.Name}（{listing.Number}）{violation.Reason}") { Policy = verdict.Policy };
        }
    }
}
