using Changping.Admin.Store.Encryption;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Support;

/// <summary>What somebody does to the file behind the use cases.</summary>
internal static class ChangedByHand
{
    /// <summary>Who changes the log by hand takes away first what keeps him from it, and puts it back.</summary>
    private static readonly string Unguarded = string.Concat(
        from table in new[] { "AuditEntries", "AuditSeals" }
        from verb in new[] { "UPDATE", "DELETE" }
        select $"DROP TRIGGER IF EXISTS {table}_{verb}_refused; ");

    public static async Task ByHandAsync(this TestOffice office, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        connection.CreateFunction<string, string, string>("encrypted", (kind, text) => office.Get<ColumnKeys>().Encrypt(Enum.Parse<SecretKind>(kind), text));
        await using var command = connection.CreateCommand();
        command.CommandText = (sql.Contains("Audit", StringComparison.Ordinal) ? Unguarded : "") + sql;
        await command.ExecuteNonQueryAsync();
    }
}
