using Changping.Admin.Features.Experts;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>三（一） comes before 三（二）: only experts of the pool are brought together with companies.</summary>
internal static class Pooled
{
    /// <returns>The admission that stands.</returns>
    /// <exception cref="RuleViolationException">The expert is not in the pool, or a newer nomination denies them.</exception>
    public static async Task<PoolEntry> FindAsync(AdminDbContext context, ExpertId expert, CancellationToken cancel)
    {
        if ((await PoolPlaces.OfAsync(context, expert, cancel)).WhyNotMatched() is { } blocker)
        {
            throw blocker.Refusal();
        }

        return await PoolPlaces.Admitted(context).FirstAsync(entry => entry.ExpertId == expert, cancel);
    }
}
