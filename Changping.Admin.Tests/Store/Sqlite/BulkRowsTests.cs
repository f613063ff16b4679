using System.Text;
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

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("01234567-89ab-cdef-fedc-ba9876543210")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("01a229bd-aafa-7be2-a434-38e6320234c2")]
    public void An_id_is_written_as_the_model_writes_it(string id)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var nothing = new PreparedStatement(connection, "SELECT ?");
        var bulk = new BulkRows();
        bulk.Add(new Guid(id));
        bulk.End(nothing);

        Assert.Equal(id.ToUpperInvariant(), Encoding.UTF8.GetString(bulk[0][BoundValue.HeadLength..]));
    }

    [Fact]
    public void Each_row_is_read_as_it_was_put()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var nothing = new PreparedStatement(connection, "SELECT ?");
        var bulk = new BulkRows();
        foreach (var day in new DateOnly[] { DateOnly.MinValue, new(2026, 2, 9), DateOnly.MaxValue })
        {
            bulk.Add(day);
            bulk.End(nothing);
        }

        Assert.Equal(["0001-01-01", "2026-02-09", "9999-12-31"],
            Enumerable.Range(0, bulk.Count).Select(row => Encoding.UTF8.GetString(bulk[row][BoundValue.HeadLength..])));
    }
}
