using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// One prepared statement of SQLite's own that is executed for many rows, values bound by position. ADO.NET looks every parameter up by its
/// name for every row and boxes every value, which is half the time of a long insert.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[1024];

    /// <param name="connection">Open, with its transaction begun; it outlives the statement.</param>
    /// <param name="sql">With a ? for every value: never anyone's input.</param>
    /// <exception cref="SqliteException">The table or one of the columns is not there.</exception>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <param name="table">From the model, as are the columns.</param>
    public static PreparedStatement Insert(SqliteConnection connection, string table, IReadOnlyList<string> columns) => new(connection,
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");

    /// <param name="index">From 1.</param>
    public void BindNothing(int index) => Check(raw.sqlite3_bind_null(_statement, index));

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void Bind(int index, int value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    /// <summary>0 and 1, as EF writes them.</summary>
    public void Bind(int index, bool value) => Check(raw.sqlite3_bind_int64(_statement, index, value ? 1 : 0));

    public void Bind(int index, string value)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest > _text.Length)
        {
            _text = new byte[longest * 2];
        }

        Check(raw.sqlite3_bind_text(_statement, index, _text.AsSpan(0, Encoding.UTF8.GetBytes(value, _text))));
    }

    /// <summary>In capitals, as EF writes them.</summary>
    public void Bind(int index, Guid value)
    {
        Span<char> text = stackalloc char[36];
        Span<byte> capitals = stackalloc byte[36];
        value.TryFormat(text, out _);
        for (var position = 0; position < text.Length; position++)
        {
            capitals[position] = (byte)char.ToUpperInvariant(text[position]);
        }

        Check(raw.sqlite3_bind_text(_statement, index, capitals));
    }

    /// <summary>As ISO text.</summary>
    public void Bind(int index, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_statement, index, text));
    }

    /// <returns>How many rows it wrote.</returns>
    /// <exception cref="SqliteException">The database refuses the row.</exception>
    public int Execute()
    {
        var done = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(done == raw.SQLITE_DONE ? reset : done);
        return raw.sqlite3_changes(_database);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
