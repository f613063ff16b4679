using Changping.Admin.Store;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>三（一）: that the pool is what its admissions and the steps of two persons made of it.</summary>
internal static class PoolChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, CancellationToken cancel)
    {
        var entries = await context.PoolEntries.AsNoTracking().Include(entry => entry.Steps)
            .Where(entry => entry.Steps.Any() || entry.State != PoolState.Admitted)
            .OrderBy(entry => entry.Number).ToListAsync(cancel);
        var twice = await context.PoolEntries.Where(entry => entry.State == PoolState.Admitted).GroupBy(entry => entry.ExpertId)
            .Where(group => group.Count() > 1)
            .Select(group => group.Min(entry => entry.Number)).ToListAsync(cancel);
        var torn = await (from entry in context.PoolEntries
                          where entry.State != PoolState.Undone
                          join nomination in context.Nominations on entry.NominationId equals nomination.Id
                          join listing in context.NominationListings on entry.NominationId equals listing.NominationId
                          where !nomination.IsAdmitted || !listing.IsAdmitted
                          select entry.Number).ToListAsync(cancel);
        var all = await context.PoolEntries.CountAsync(cancel);
        return CheckResult.Of("talent-pool", "人才库",
            [
                .. entries.Where(entry => entry.Steps.Any(step => step.Decision.IsOwnWork)).Select(entry => $"{entry.Number} 的提出人与确认人是同一人"),
                .. entries.Where(entry => !IsMade(entry)).Select(entry => $"{entry.Number} {entry.State.ChineseName()}，而没有两人办理的记录"),
                .. twice.Select(number => $"{number} 的专家同时有两次有效入库"),
                .. torn.Select(number => $"{number} 的推荐没有入库标记"),
            ],
            $"{all:N0} 次入库");
    }

    /// <summary>The last confirmed step leads to the state.</summary>
    private static bool IsMade(PoolEntry entry)
    {
        var last = entry.Steps.LastOrDefault(step => step.State == PoolStepState.Confirmed)?.Action;
        return entry.State switch
        {
            PoolState.Left => last == PoolAction.Leave,
            PoolState.Undone => last == PoolAction.UndoAdmission,
            PoolState.Admitted or PoolState.Renewed => last is null or PoolAction.Reenter,
        };
    }
}
