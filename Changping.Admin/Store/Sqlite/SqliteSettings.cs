using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

#pragma warning disable RS0030 // The schema and the settings of a connection are no records of the office.
namespace Changping.Admin.Store.Sqlite;

/// <summary>What SQLite forgets between connections: foreign keys, full synchronisation the wait for another writer, and how names sound.</summary>
/// <param name="hurried">Leaves it to the machine when what was committed reaches the disk, until <see cref="MakeLastingAsync"/>.</param>
internal sealed class SqliteSettings(bool hurried) : DbConnectionInterceptor
{
    private readonly string _pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(hurried ? "OFF" : "FULL")}; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32000;";

    /// <summary>Brings to the disk what was written in a hurry.</summary>
    /// <param name="context">Of an office that is not hurried: its connection waits for the disk.</param>
    public static Task MakeLastingAsync(AdminDbContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateFunction<string?, string>("pinyin_initials", Pinyin.Initials, isDeterministic: true);
        sqlite.CreateFunction<string?, string>("pinyin_key", Pinyin.Key, isDeterministic: true);
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }
}
