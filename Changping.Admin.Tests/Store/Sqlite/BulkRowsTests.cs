using Changping.Admin.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>A value that is the same as in the row before stays bound: no row may get a value of another.</summary>
public sealed class BulkRowsTests
{
    [Fact]
    public void Each_row_has_its_own_values()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "CREATE TABLE t (a TEXT, b INTEGER)";
        create.ExecuteNonQuery();
        (string? A, long B)[] rows =
            [("甲", 1), ("甲", 2), (null, 2), (null, 2), ("甲", -1), ("", 0), ("乙乙", 0), ("乙", 0), (new string('长', 200_000), long.MaxValue), ("甲", 1)];

        using (var insert = PreparedStatement.Insert(connection, "t", ["a", "b"]))
        {
            var bulk = new BulkRows();
            foreach (var half in rows.Chunk(rows.Length / 2))
            {
                foreach (var (a, b) in half)
                {
                    bulk.AddOptional(a);
                    bulk.Add(b);
                    bulk.End(insert);
                }

                Assert.Equal(half.Length, bulk.Write());
            }
        }

        using var question = connection.CreateCommand();
        question.CommandText = "SELECT a, b FROM t ORDER BY rowid";
        using var reader = question.ExecuteReader();
        var found = new List<(string? A, long B)>();
        while (reader.Read())
        {
            found.Add((reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt64(1)));
        }

        Assert.Equal(rows, found);
    }
}
