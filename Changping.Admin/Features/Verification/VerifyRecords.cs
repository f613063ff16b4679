using Changping.Admin.Data;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Verification;

/// <summary>数据核验: every invariant of the records and of the money, asked of one consistent state of the database.</summary>
public sealed class VerifyRecords(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    /// <returns>Every check, the good ones too.</returns>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.OpenConnectionAsync(cancel);

        // Deferred: it holds the state that it reads and keeps nobody from writing.
        await using var state = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(state, cancel);
        var book = await policies.BookAsync(context, cancel);
        var sums = await CaseSums.ReadAsync(context, cancel);
        return
        [
            await DatabaseChecks.AuditChainAsync(context, cancel),
            await DatabaseChecks.IntegrityAsync(context, cancel),
            await DatabaseChecks.ReferencesAsync(context, cancel),
            await GrantChecks.CalculationsAsync(context, cancel),
            await AmountChecks.RunAsync(context, book, sums, cancel),
            await AwardChecks.RunAsync(context, book, cancel),
            await GrantChecks.CapsAsync(context, book, sums, cancel),
            await GrantChecks.OnceAsync(context, cancel),
            await BatchChecks.TotalsAsync(context, cancel),
            await BatchChecks.StatesAsync(context, cancel),
            await BatchChecks.BudgetsAsync(context, cancel),
            await BatchChecks.ReceiptsAsync(context, cancel),
            await RecoveryChecks.RunAsync(context, cancel),
            await SettlementChecks.RunAsync(context, book, cancel),
            await PersonChecks.RunAsync(context, cancel),
        ];
    }
}
