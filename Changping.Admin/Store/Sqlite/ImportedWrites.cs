using Changping.Admin.Store.Encryption;
using Changping.Domain.Matching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// The rows of records as the database keeps them, before and after an import, so that an undoing puts back exactly what stood there: facts, what
/// waited for a second person, and what had been confirmed. What is encrypted there is clear here, and encrypted again as a whole by whoever keeps it: the
/// key may be another one meanwhile. Inside the command's transaction; what uses it writes the audit.
/// </summary>
internal sealed class ImportedWrites(AdminDbContext context)
{
    private const string Version = "Version";

    private readonly Dictionary<Type, string> _tables = [];
    private Dictionary<(string Table, string Column), SecretKind>? _encrypted;

    private SqliteConnection Connection => (SqliteConnection)context.Database.GetDbConnection();

    private SqliteTransaction? Transaction => context.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;

    /// <param name="type">Of a record whose key is its Id.</param>
    /// <returns>By column; empty where there is no such row.</returns>
    public async Task<Dictionary<string, StoredCell>> ReadAsync(Type type, Guid id, CancellationToken cancel)
    {
        await using var command = Command($"SELECT * FROM \"{Table(type)}\" WHERE \"Id\" = $id");
        command.Parameters.AddWithValue("$id", id);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new Dictionary<string, StoredCell>();
        if (await reader.ReadAsync(cancel))
        {
            for (var index = 0; index < reader.FieldCount; index++)
            {
                row[reader.GetName(index)] = reader.GetValue(index) switch
                {
                    DBNull => default,
                    long number => new(number, null),
                    var text => new(null, Secret(type, reader.GetName(index)) is { } kind ? context.ColumnKeys.Decrypt(kind, (string)text) : (string)text),
                };
            }
        }

        return row;
    }

    /// <summary>The columns that differ, the version apart.</summary>
    public static IReadOnlyList<ColumnChange> Differences(Dictionary<string, StoredCell> before, Dictionary<string, StoredCell> after) =>
        [.. after.Where(cell => cell.Key != Version && before[cell.Key] != cell.Value)
            .Select(cell => new ColumnChange(cell.Key, before[cell.Key], cell.Value))];

    /// <summary>Puts back what stood before in the columns that the import changed.</summary>
    /// <returns>False: one of them was changed since, so that all stay as they are.</returns>
    public async Task<bool> RestoreAsync(Type type, Guid id, IReadOnlyList<ColumnChange> changed, CancellationToken cancel)
    {
        var now = await ReadAsync(type, id, cancel);
        if (changed.Any(column => !now.TryGetValue(column.Column, out var cell) || cell != column.After))
        {
            return false;
        }

        await using var command =
            Command($"UPDATE \"{Table(type)}\" SET {string.Join(", ", changed.Select((column, index) => $"\"{column.Column}\" = $v{index}"))}, \"{Version}\" = \"{Version}\" + 1 WHERE \"Id\" = $id");
        command.Parameters.AddWithValue("$id", id);
        for (var index = 0; index < changed.Count; index++)
        {
            var (number, text) = changed[index].Before;
            var stored = text is not null && Secret(type, changed[index].Column) is { } kind ? context.ColumnKeys.Encrypt(kind, text) : text;
            command.Parameters.AddWithValue($"$v{index}", (object?)number ?? (object?)stored ?? DBNull.Value);
        }

        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Suggestions find a published need by its words, which are those of before again.</summary>
    public void Reindex(EnterpriseNeed need)
    {
        if (need.State == NeedState.Published)
        {
            new MatchIndex(context, MatchIndex.Side.Needs).Put(need.Id.Value, MatchIndex.WordsOf(need));
        }
    }

    /// <summary>Null: the column is not encrypted.</summary>
    private SecretKind? Secret(Type type, string column)
    {
        _encrypted ??= EncryptedColumns.Of(context.Model).ToDictionary(one => (one.Table, one.Column), one => one.Kind);
        return _encrypted.TryGetValue((Table(type), column), out var kind) ? kind : null;
    }

    private SqliteCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, Transaction);
        return command;
    }

    /// <summary>From the model: never anyone's input.</summary>
    private string Table(Type type)
    {
        if (!_tables.TryGetValue(type, out var table))
        {
            _tables[type] = table = context.Model.FindEntityType(type)!.GetTableName()!;
        }

        return table;
    }
}
