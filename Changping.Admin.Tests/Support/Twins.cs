using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Support;

/// <summary>Rows that say the same as another of their table in all but key, number and time: what a second click would have made.</summary>
internal static class Twins
{
    /// <summary>Of these it is told by other means: the audit has one entry for each command, and what the framework keeps may repeat.</summary>
    private static readonly string[] Apart = ["Audit", "AspNet", "__EF", "sqlite_", "SubmittedForms", "MatchIndex", "Sign"];

    public static IReadOnlyList<string> In(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false
        }.ToString());
        connection.Open();
        return [.. from table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
                   where !Apart.Any(start => table.StartsWith(start, StringComparison.Ordinal))

                   // What its own facts are the key of cannot be there twice.
                   where Read(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0") is ["Id"]
                   let columns = Read(connection,
                       $"SELECT name FROM pragma_table_info('{table}') WHERE pk = 0 AND name NOT IN ('Number', 'Version') AND name NOT LIKE '%At'")
                   where columns.Count > 0
                   let same = string.Join(", ", columns.Select(column => $"\"{column}\""))
                   from twin in Read(connection, $"SELECT COUNT(*) FROM \"{table}\" GROUP BY {same} HAVING COUNT(*) > 1")
                   select $"{table}: {twin}"];
    }

    private static List<string> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> found = [];
        while (reader.Read())
        {
            found.Add(reader.GetValue(0).ToString()!);
        }

        return found;
    }
}
