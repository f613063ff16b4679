using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Support;

/// <summary>A database file seen from outside, without the program.</summary>
internal static class SqliteFile
{
    /// <summary>What lies in a folder, ordered; the files that an open database has beside it do not count.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Rows of each table.</summary>
    public static SortedDictionary<string, long> Counts(string file)
    {
        using var connection = Open(file);
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        return new SortedDictionary<string, long>(tables.ToDictionary(table => table,
            table => long.Parse(Rows(connection, $"SELECT count(*) FROM \"{table}\"")[0], null)), StringComparer.Ordinal);
    }

    public static string Text(string file, string question)
    {
        using var connection = Open(file);
        return Rows(connection, question)[0];
    }

    public static void Do(string file, string change)
    {
        using var connection = Open(file);
        Rows(connection, change);
    }

    /// <summary>In bytes, as the head of the file says; the file is not opened as a database.</summary>
    public static int PageLength(string file)
    {
        using var head = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        head.Position = 16;
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        head.ReadExactly(length);
        return BinaryPrimitives.ReadUInt16BigEndian(length);
    }

    /// <summary>Puts zeros in place of the page where a table begins, as a broken disk would.</summary>
    public static void LosePageOf(string file, string table)
    {
        var page = long.Parse(Text(file, $"SELECT CAST(rootpage AS TEXT) FROM sqlite_master WHERE name = '{table}'"), null) - 1;
        var length = PageLength(file);
        using var opened = new FileStream(file, FileMode.Open, FileAccess.Write);
        opened.Position = page * length;
        opened.Write(new byte[length]);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
