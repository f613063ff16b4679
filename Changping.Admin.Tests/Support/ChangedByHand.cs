using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Support;

/// <summary>What somebody does to the file behind the use cases.</summary>
internal static class ChangedByHand
{
    public static async Task ByHandAsync(this TestOffice office, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
