using Changping.Admin.Features.Experts;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A line whose expert is not in the pool by now, or whom a newer nomination speaks of: no reason to refuse what was served, but to be
/// looked at.</summary>
public sealed record BatchDoubt(int Line, string Expert, string Nomination, PoolStanding Standing)
{
    public string Text => $"第 {Line} 行 {Expert}：{Standing.ChineseName()}";
}

/// <summary>What whoever approves a batch is told of its experts.</summary>
internal static class BatchDoubts
{
    public static async Task<IReadOnlyList<BatchDoubt>> OfAsync(AdminDbContext context, PaymentBatch batch, CancellationToken cancel)
    {
        if (batch is not { State: BatchState.Prepared, Kind: BatchKind.Payment })
        {
            return [];
        }

        var lines = context.PaymentBatches.Where(candidate => candidate.Id == batch.Id).SelectMany(candidate => candidate.Lines)
            .Join(context.Grants, line => line.GrantId, grant => grant.Id, (line, grant) => new { line.Number, grant.ExpertId });
        var places = (await PoolPlaces.Lines(context).Where(place => lines.Any(line => line.ExpertId == place.Entry.ExpertId))
                .Select(place => new { place.Entry.ExpertId, place.Facts }).ToListAsync(cancel))
            .ToDictionary(place => place.ExpertId, place => PoolStandings.Of(place.Facts.State, place.Facts.Newer));
        var experts = await lines.Join(context.Experts, line => line.ExpertId, expert => expert.Id, (line, expert) => new
        {
            line.Number,
            expert.Id,
            expert.Details.Name,
            Nomination = context.NominationListings.Where(listing => listing.ExpertId == expert.Id)
                .OrderByDescending(listing => listing.NominatedOn).Select(listing => listing.Number).FirstOrDefault(),
        }).ToListAsync(cancel);
        return
        [
            .. from expert in experts
               let standing = places.GetValueOrDefault(expert.Id, PoolStanding.NotAdmitted)
               where standing != PoolStanding.InPool
               group expert by (expert.Id, expert.Name, expert.Nomination, standing) into one
               orderby one.Min(line => line.Number)
               select new BatchDoubt(one.Min(line => line.Number), one.Key.Name, one.Key.Nomination ?? "", one.Key.standing),
        ];
    }
}
