using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

internal static class Connections
{
    /// <summary>Opens the connection and holds the state of now: whoever writes meanwhile is neither seen nor kept from it.</summary>
    /// <returns>To be disposed when all was read.</returns>
    public static async Task<IAsyncDisposable> HoldStateAsync(AdminDbContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        var state = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(state, cancel);
        return state;
    }

    /// <summary>Lets go of files that pooled connections keep open.</summary>
    public static void CloseIdle() => SqliteConnection.ClearAllPools();
}
