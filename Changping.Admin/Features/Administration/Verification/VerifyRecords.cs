using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>数据核验: every invariant of the records and of the money, asked of one consistent state of the database.</summary>
public sealed class VerifyRecords(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OwedGrants owed)
{
    /// <returns>Every check, the good ones too.</returns>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var state = await Connections.HoldStateAsync(context, cancel);
        var book = await policies.BookAsync(context, cancel);
        var sums = await CaseSums.ReadAsync(context, cancel);
        return
        [
            await DatabaseChecks.AuditChainAsync(context, cancel),
            await DatabaseChecks.IntegrityAsync(context, cancel),
            await DatabaseChecks.ReferencesAsync(context, cancel),
            await PolicyChecks.RunAsync(context, policies, book, cancel),
            await ServiceChecks.RunAsync(context, book, cancel),
            .. await AmountChecks.RunAsync(context, book, cancel),
            await AmountChecks.OwedAsync(context, owed, cancel),
            await GrantChecks.CapsAsync(context, book, sums, cancel),
            await GrantChecks.OnceAsync(context, cancel),
            await BatchChecks.TotalsAsync(context, cancel),
            await BatchChecks.StatesAsync(context, cancel),
            await BatchChecks.BudgetsAsync(context, cancel),
            await BatchChecks.ReceiptsAsync(context, cancel),
            await RecoveryChecks.RunAsync(context, cancel),
            await SettlementChecks.RunAsync(context, book, cancel),
            await PersonChecks.RunAsync(context, cancel),
            await PoolChecks.RunAsync(context, cancel),
        ];
    }
}
