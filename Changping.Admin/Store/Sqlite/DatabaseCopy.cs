using Microsoft.Data.Sqlite;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// A copy of a whole database under a temporary name beside its target, where it is looked at before it counts. Closed without
/// <see cref="Keep"/>, it is gone.
/// </summary>
internal sealed class DatabaseCopy : IDisposable
{
    /// <summary>What SQLite puts beside a database while it is open.</summary>
    public static readonly IReadOnlyList<string> Companions = ["-wal", "-shm", "-journal"];

    private readonly string _target;

    private readonly UnfinishedFiles? _unfinished;

    private DatabaseCopy(string target, UnfinishedFiles? unfinished)
    {
        (_target, _unfinished, File) = (target, unfinished, $"{target}.{Guid.NewGuid():N}.part");
        unfinished?.Begin(File);
    }

    /// <summary>Where it lies meanwhile.</summary>
    public string File { get; }

    public long Bytes => new FileInfo(File).Length;

    /// <summary>Copies all pages as they are at one moment; readers and writers of the source go on.</summary>
    /// <param name="live">Somebody may be writing it. A file that nobody writes is opened so that nothing of it can change.</param>
    /// <param name="unfinished">Knows it, should this process be killed.</param>
    /// <exception cref="BackupRefusedException">No database, damaged, or it cannot be read.</exception>
    public static DatabaseCopy Take(string source, string target, bool live, UnfinishedFiles? unfinished = null)
    {
        var copy = new DatabaseCopy(target, unfinished);
        try
        {
            using (var from = Open(source, live ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly))
            using (var to = Open(copy.File, SqliteOpenMode.ReadWriteCreate))
            {
                from.BackupDatabase(to);
            }

            copy.RequireSound(source);
            return copy;
        }
        catch (SqliteException refused)
        {
            copy.Dispose();
            throw Explain(source, refused);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Read without the model, so that a database of an older schema can be asked too.</summary>
    /// <param name="table">Of records that name stored files.</param>
    public IReadOnlyList<StoredFile> Files(string table) => Has(table)
        ? Rows($"SELECT File_StoredName, File_Bytes, File_Hash FROM \"{table}\" ORDER BY 1",
            row => new StoredFile(row.GetString(0), row.GetInt64(1), row.GetString(2)))
        : [];

    /// <summary>Gives it its lasting name, as one file that is on the disk.</summary>
    /// <param name="name">Null: that of its target.</param>
    /// <exception cref="BackupRefusedException">Somebody else took the name meanwhile.</exception>
    public void Keep(string? name = null)
    {
        var target = name ?? _target;
        SqliteConnection.ClearAllPools();
        Rows("PRAGMA journal_mode=DELETE", row => row.GetString(0));
        using (var whole = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            whole.Flush(flushToDisk: true);
        }

        try
        {
            System.IO.File.Move(File, target, overwrite: false);
            _unfinished?.End(File);
        }
        catch (IOException taken) when (System.IO.File.Exists(target))
        {
            throw new BackupRefusedException("exists", $"{target} 已由他人写入，未作改动。", taken);
        }
    }

    /// <summary>Does nothing once it is kept.</summary>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in Companions.Select(companion => File + companion).Append(File))
        {
            System.IO.File.Delete(part);
        }

        _unfinished?.End(File);
    }

    internal static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void RequireSound(string source)
    {
        Rows("PRAGMA journal_mode=DELETE", row => row.GetString(0));
        if (Rows("PRAGMA integrity_check", row => row.GetString(0)) is not ["ok"])
        {
            throw new BackupRefusedException("damaged", Damaged(source));
        }
    }

    private bool Has(string table) => Rows($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{table}'", row => row.GetInt32(0)).Count > 0;

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = Open(File, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string Damaged(string source) =>
        $"{source} 已损坏，没有保留副本，原文件未作改动；请停止程序，把它移到别处，再用 restore 从较早的备份恢复。";

    private static BackupRefusedException Explain(string source, SqliteException refused) => refused.SqliteErrorCode switch
    {
        5 or 6 => new BackupRefusedException("busy", $"{source} 正被另一程序独占，没有复制，未作改动；请稍后重试。", refused),
        DatabaseObstacles.Corrupt => new BackupRefusedException("damaged", Damaged(source), refused),
        DatabaseObstacles.NotADatabase => new BackupRefusedException("not-a-database", $"{source} 不是数据库文件，没有复制，未作改动；请核对文件名。", refused),
        10 or 13 => new BackupRefusedException(DatabaseObstacles.FullDisk, $"复制 {source} 时磁盘写不进去，没有留下副本，原文件未作改动；请腾出磁盘空间，或换一处存放后重试。", refused),
        _ => new BackupRefusedException("unreadable", $"{source} 读不出，没有复制，未作改动；请给运行本程序的用户该文件及所在文件夹的读写权限后重试。", refused),
    };
}
