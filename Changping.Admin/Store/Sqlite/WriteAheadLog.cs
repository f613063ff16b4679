using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>What is committed lies in a log beside the database until it is copied into the file: whoever copied the file alone would lose it.</summary>
public static class WriteAheadLog
{
    /// <summary>How much of it is not in the file, in bytes; and since when nobody has written.</summary>
    public static (long Bytes, DateTimeOffset LastWrite) Of(string database)
    {
        var log = new FileInfo(database + "-wal");
        return log.Exists ? (log.Length, new DateTimeOffset(log.LastWriteTimeUtc)) : (0, DateTimeOffset.MinValue);
    }

    /// <summary>Copies it into the file, and empties it.</summary>
    /// <returns>False: somebody is reading or writing; another time.</returns>
    public static async Task<bool> EmptyAsync(IDbContextFactory<AdminDbContext> contexts, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await command.ExecuteScalarAsync(cancel) is 0L;
    }
}
