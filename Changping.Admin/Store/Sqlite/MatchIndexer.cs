using Changping.Domain.Matching;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Changping.Admin.Store.Sqlite;

/// <summary>Keeps <see cref="MatchIndex"/> current in the transaction of the change, whichever command admits an expert or changes a need.</summary>
internal sealed class MatchIndexer : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Follow((AdminDbContext)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Follow((AdminDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Follow(AdminDbContext context)
    {
        // The change recorder has just looked for changes; looking again would cost as much once more.
        var looks = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = context.ChangeTracker.Entries<PoolEntry>().Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity).ToList();
        var needs = context.ChangeTracker.Entries<EnterpriseNeed>()
            .Where(need => need.State is EntityState.Added or EntityState.Modified).Select(need => need.Entity).ToList();
        context.ChangeTracker.AutoDetectChangesEnabled = looks;

        var pool = new MatchIndex(context, MatchIndex.Side.Pool);
        foreach (var entry in entries.OrderBy(entry => entry.State == PoolState.Admitted))
        {
            // Who was admitted anew has another entry, which follows.
            if (entry.State != PoolState.Admitted)
            {
                pool.Remove(entry.ExpertId.Value);
                continue;
            }

            // Most often tracked: admission marks the nomination.
            pool.Put(entry.ExpertId.Value, MatchIndex.WordsOf(context.Nominations.Find(entry.NominationId)!.Facts.Credentials));
        }

        var published = new MatchIndex(context, MatchIndex.Side.Needs);
        foreach (var need in needs)
        {
            if (need.State == NeedState.Published)
            {
                published.Put(need.Id.Value, MatchIndex.WordsOf(need));
            }
            else
            {
                published.Remove(need.Id.Value);
            }
        }
    }
}
