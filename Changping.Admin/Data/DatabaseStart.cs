using Changping.Admin.Data.Matching;
using Changping.Admin.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data;

/// <summary>Brings the database file to the current shape before anything is served.</summary>
public static class DatabaseStart
{
    /// <exception cref="InvalidOperationException">Another start was killed while it migrated; the message says what to do.</exception>
    public static async Task EnsureReadyAsync(IDbContextFactory<AdminDbContext> contexts, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var file = FileOf(context);
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            WritableFolder.Ensure(folder, "--database（网页用环境变量 Data__Database）");
        }

        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            // The next question comes by a connection that may not write, and so could not give a write-ahead log to a file without one: a backup put back.
            await context.Database.OpenConnectionAsync(cancel);
            await context.Database.CloseConnectionAsync();
        }

        var pending = (await context.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await MigrateAsync(context, file, pending[^1], cancel);
        }

        await MatchIndex.EnsureAsync(context, cancel);
    }

    /// <summary>The file behind a context.</summary>
    public static string FileOf(AdminDbContext context) => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;

    private static async Task MigrateAsync(AdminDbContext context, string file, string last, CancellationToken cancel)
    {
        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            BackUp(context, $"{file}.before-{last}");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await context.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                $"数据库升级等待超过 2 分钟：可能有另一程序正在升级，或上次升级被中断。请确认没有其他程序在运行，删除表 __EFMigrationsLock 中的记录后重试；升级前的备份在 {file}.before-*。", exception);
        }
    }

    private static void BackUp(AdminDbContext context, string target)
    {
        if (File.Exists(target))
        {
            return;
        }

        context.Database.OpenConnection();
        using var copy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={target};Pooling=False");
        copy.Open();
        ((Microsoft.Data.Sqlite.SqliteConnection)context.Database.GetDbConnection()).BackupDatabase(copy);
        context.Database.CloseConnection();
    }
}
