using System.Linq.Expressions;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Reading 0046: the newest nomination of a person counts; an older one is not admitted any more.</summary>
internal static class NewestWords
{
    /// <summary>Of the persons of these nominations.</summary>
    public static async Task<IReadOnlyDictionary<ExpertId, NewerWord>> OfAsync(AdminDbContext context, IReadOnlyList<Nomination> nominations,
        CancellationToken cancel)
    {
        var experts = nominations.Select(nomination => nomination.ExpertId).Distinct().ToArray();
        var words = await context.NominationListings.AsNoTracking().Where(listing => experts.Contains(listing.ExpertId)).OrderBy(listing => listing.NominatedOn)
            .Select(listing => new { listing.ExpertId, Word = new NewerWord(listing.Number, listing.NominatedOn, listing.Overall) }).ToListAsync(cancel);
        return words.GroupBy(row => row.ExpertId).ToDictionary(group => group.Key, group => group.Last().Word);
    }

    /// <returns>Null where the nomination is the newest.</returns>
    public static Blocker? WhyNot(DateOnly nominatedOn, NewerWord newest) => newest.NominatedOn > nominatedOn
        ? new(Clauses.TalentPool, $"该专家另有更新的推荐 {newest.Number}（{newest.NominatedOn:yyyy-MM-dd}，{newest.Overall.ChineseName()}），以最新推荐为准；请办理该件")
        : null;

    /// <summary>Lines that a newer one of the same person has overtaken.</summary>
    public static Expression<Func<NominationListing, bool>> Overtaken(AdminDbContext context) => listing =>
        context.NominationListings.Any(later => later.ExpertId == listing.ExpertId && later.NominatedOn > listing.NominatedOn);
}
