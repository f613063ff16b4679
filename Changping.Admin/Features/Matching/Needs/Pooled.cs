using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>三（一） comes before 三（二）: only experts of the pool are brought together with companies.</summary>
internal static class Pooled
{
    /// <returns>The latest admission.</returns>
    /// <exception cref="RuleViolationException">The expert is not in the pool.</exception>
    public static async Task<PoolEntry> FindAsync(AdminDbContext context, ExpertId expert, CancellationToken cancel) =>
        await context.PoolEntries.Where(entry => entry.ExpertId == expert).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel)
        ?? throw new RuleViolationException(Clauses.TalentPool, "该专家尚未入人才库，不能对接；请先办理入库");
}
