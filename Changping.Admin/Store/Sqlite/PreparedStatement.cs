using System.Buffers.Binary;
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

    /// <summary>The row that was bound last: what is the same in the next stays bound.</summary>
    private byte[] _bound = [];
    private int _boundLength;

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

    /// <param name="row">One of <see cref="BulkRows"/>, with a value for every ? of the statement.</param>
    /// <returns>How many rows of the database it wrote.</returns>
    /// <exception cref="SqliteException">The database refuses the row.</exception>
    public int Execute(ReadOnlySpan<byte> row)
    {
        Bind(row);
        var done = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(done == raw.SQLITE_DONE ? reset : done);
        return raw.sqlite3_changes(_database);
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<byte> row)
    {
        ReadOnlySpan<byte> before = _bound.AsSpan(0, _boundLength);
        _boundLength = 0;
        var rest = row;
        for (var index = 1; !rest.IsEmpty; index++)
        {
            var (value, same) = (BoundValue.First(rest).Length, BoundValue.First(before).Length);
            if (!rest[..value].SequenceEqual(before[..same]))
            {
                Bind(index, rest[..value]);
            }

            rest = rest[value..];
            before = before[same..];
        }

        if (row.Length > _bound.Length)
        {
            _bound = new byte[row.Length * 2];
        }

        row.CopyTo(_bound);
        _boundLength = row.Length;
    }

    private void Bind(int index, ReadOnlySpan<byte> value)
    {
        var content = value[BoundValue.HeadLength..];
        Check(value[0] switch
        {
            BoundValue.Nothing => raw.sqlite3_bind_null(_statement, index),
            BoundValue.Number => raw.sqlite3_bind_int64(_statement, index, BinaryPrimitives.ReadInt64LittleEndian(content)),
            _ => raw.sqlite3_bind_text(_statement, index, content),
        });
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
