using Microsoft.Data.Sqlite;

namespace Changping.Admin.Store.Sqlite;

/// <summary>A copy of a database that is filled beside it and then takes its place in one transaction: all of the work, or nothing of it.</summary>
internal sealed class DraftDatabase : IDisposable
{
    private readonly string _database;
    private readonly DatabaseCopy _copy;
    private readonly SqliteConnection _watch;
    private readonly long _seen;

    private DraftDatabase(string database, DatabaseCopy copy, SqliteConnection watch)
    {
        (_database, _copy, _watch) = (database, copy, watch);
        _seen = Version();
    }

    /// <summary>Where it lies meanwhile.</summary>
    public string File => _copy.File;

    /// <param name="unfinished">Knows it, should this process be killed.</param>
    public static DraftDatabase Of(string database, UnfinishedFiles unfinished)
    {
        var watch = DatabaseCopy.Open(database, SqliteOpenMode.ReadWrite);
        try
        {
            // Watched first: what somebody writes while the copy is made is noticed as well.
            return new DraftDatabase(database, DatabaseCopy.Take(database, database + ".draft", live: true, unfinished), watch);
        }
        catch
        {
            watch.Dispose();
            throw;
        }
    }

    /// <summary>Whoever holds the draft open has let go of it.</summary>
    /// <exception cref="ConflictException">Somebody wrote into the database meanwhile, which would be lost; it stays as it is.</exception>
    public void TakePlace()
    {
        Connections.CloseIdle();
        if (Version() != _seen)
        {
            throw new ConflictException("数据库在准备期间被改动，准备好的数据没有写入，数据库保持原样；请确认没有其他程序使用它，再试一次。");
        }

        using var from = DatabaseCopy.Open(_copy.File, SqliteOpenMode.ReadWrite);
        using var to = DatabaseCopy.Open(_database, SqliteOpenMode.ReadWrite);
        using var settings = to.CreateCommand();
        settings.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000";
        settings.ExecuteNonQuery();
        from.BackupDatabase(to);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _copy.Dispose();
    }

    /// <summary>Another after each commit of another connection.</summary>
    private long Version()
    {
        using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }
}
