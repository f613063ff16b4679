using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>All that a database says, table by table, without the ids: those are made anew each time, and with them the seals of the audit.</summary>
internal static partial class DemoDigest
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string databaseFile)
    {
        using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return Rows(connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name <> 'AuditSeals'")
            .ToDictionary(name => name, name => (IReadOnlyList<string>)[.. Rows(connection, $"SELECT * FROM \"{name}\"").Order(StringComparer.Ordinal)]);
    }

    /// <summary>The order of the audit within one command is the database's own.</summary>
    private static IEnumerable<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the database itself.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Where(column => !(query.Contains("AuditEntries", StringComparison.Ordinal) && reader.GetName(column) == "Sequence")
                    && !IsOfAFile(reader.GetName(column)))
                .Select(column => Id().Replace(reader.GetValue(column).ToString() ?? "", "·")));
        }
    }

    /// <summary>A stored file has a random name, and a package says when it was made.</summary>
    private static bool IsOfAFile(string column) =>
        column.EndsWith("StoredName", StringComparison.Ordinal) || column is "File_Hash" or "File_Bytes" or "MoneySeal";

    [GeneratedRegex("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")]
    private static partial Regex Id();
}
