using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>Brings the database file to the current shape before anything is served.</summary>
public static class DatabaseStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A process that dies on the way leaves the database as it was, for the next start to bring up.</summary>
    /// <param name="enter">Takes a place among those who work with it, once it is known to be one of this program.</param>
    /// <param name="patience">How long to wait for another start that is at it; null: half a minute.</param>
    /// <exception cref="DatabaseRefusedException">
    /// No database of this program or one of a newer, another start does not end, no copy could be kept, or the upgrade failed; the message says what to do.
    /// </exception>
    public static async Task EnsureReadyAsync(IDbContextFactory<AdminDbContext> contexts, Action? enter = null, TimeSpan? patience = null,
        CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var file = Path.GetFullPath(FileOf(context));
        WritableFolder.Ensure(Path.GetDirectoryName(file)!, "--database（网页用环境变量 Data__Database）");
        var found = DatabaseSchema.Of(context, file, file, mayBeNew: true);
        enter?.Invoke();
        if (found.Pending.Count > 0)
        {
            using var alone = await StartLock.TakeAsync(file, patience ?? Patience, cancel);

            // The start that was waited for has done it.
            if (DatabaseSchema.Of(context, file, file, mayBeNew: true) is { Pending.Count: > 0 } schema)
            {
                await UpgradeAsync(context, file, schema, cancel);
            }
        }

        await EncryptedValues.ChooseKeyAsync(context, cancel);
        await EncryptedValues.WipeAsync(context, cancel);
        await AuditGuard.EnsureAsync(context, cancel);
        await MatchIndex.EnsureAsync(context, cancel);
    }

    /// <summary>The file behind a context.</summary>
    public static string FileOf(AdminDbContext context) => new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;

    private static async Task UpgradeAsync(AdminDbContext context, string file, DatabaseSchema schema, CancellationToken cancel)
    {
        if (schema.Applied.Count > 0)
        {
            UpgradeCopy.Keep(file, schema.Known[^1]);
        }

        try
        {
            await DatabaseUpgrade.RunAsync(context, schema, cancel);
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode != DatabaseObstacles.CannotOpen)
        {
            throw new DatabaseRefusedException("upgrade-failed",
                $"数据库 {file} 没有升级，所作改动已全部撤回（{failed.Message.TrimEnd('.', '。')}）；请停止其他正在使用它的程序后重新启动，仍不行的请联系开发人员。", failed);
        }
    }
}
