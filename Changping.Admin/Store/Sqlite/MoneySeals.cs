using System.Globalization;
using System.Text;
using Changping.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Amounts that nothing else can be reckoned from, such as an appropriation or what a company pays: each record keeps a seal of its own over them,
/// by the key of the
/// audit, written when one of them is written. What is reckoned from other records is asked of those instead.
/// </summary>
internal static class MoneySeals
{
    private const string Column = MoneySeal.Column;

    /// <summary>Of a record that is about to be saved; one whose amounts stay as they are keeps its seal, so that a change behind the program's back
    /// is not sealed by the next remark.</summary>
    public static void Seal(EntityEntry entry, AuditKeys? keys)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified) || entry.Metadata.FindProperty(Column) is null)
        {
            return;
        }

        var amounts = Amounts(entry.ComplexProperties).ToList();
        if (entry.State == EntityState.Added || amounts.Exists(amount => amount.IsModified))
        {
            var key = keys ?? throw new InvalidOperationException("Amounts are written by a command, which has the key.");
            var id = entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name);
            var stored = id.Metadata.GetTypeMapping().Converter?.ConvertToProvider(id.CurrentValue) ?? id.CurrentValue;
            entry.Property(Column).CurrentValue = key.For(null)
                .Seal(Text(entry.Metadata.GetTableName()!, (Guid)stored!, amounts.Select(amount => (amount.CurrentValue as Money?)?.Fen)));
        }
    }

    /// <returns>How many records were looked at, and those that are not as they were sealed: table, id.</returns>
    public static async Task<(int Count, IReadOnlyList<(string Table, Guid Id)> Wrong)> CheckAsync(AdminDbContext context, AuditKeys keys,
        CancellationToken cancel)
    {
        var (count, wrong) = (0, new List<(string, Guid)>());
        foreach (var type in Sealed(context))
        {
            foreach (var (id, seal, amounts) in await RowsAsync(context, type, cancel))
            {
                count++;
                if (seal is null || AuditKey.IdOf(seal) is not { } key || keys.Find(key)?.Seal(Text(type.GetTableName()!, id, amounts)) != seal)
                {
                    wrong.Add((type.GetTableName()!, id));
                }
            }
        }

        return (count, wrong);
    }

    /// <summary>Records of a program that had no key, once.</summary>
    public static async Task FillAsync(AdminDbContext context, AuditKeys keys, CancellationToken cancel)
    {
        foreach (var type in Sealed(context))
        {
            var table = type.GetTableName()!;
            foreach (var (id, seal, amounts) in await RowsAsync(context, type, cancel))
            {
                if (seal is null)
                {
                    await using var command = Command(context, $"UPDATE \"{table}\" SET \"{Column}\" = $seal WHERE \"Id\" = $id");
                    command.Parameters.AddWithValue("$seal", keys.For(null).Seal(Text(table, id, amounts)));
                    command.Parameters.AddWithValue("$id", id);
                    await command.ExecuteNonQueryAsync(cancel);
                }
            }
        }
    }

    private static IEnumerable<IEntityType> Sealed(AdminDbContext context) =>
        context.Model.GetEntityTypes().Where(type => type.FindProperty(Column) is not null).OrderBy(type => type.GetTableName(), StringComparer.Ordinal);

    private static byte[] Text(string table, Guid id, IEnumerable<long?> amounts) => Encoding.UTF8.GetBytes(
        string.Join('\u001f', amounts.Select(fen => fen?.ToString(CultureInfo.InvariantCulture) ?? "\0").Prepend(id.ToString("D")).Prepend(table)));

    private static async Task<List<(Guid Id, string? Seal, List<long?> Amounts)>> RowsAsync(AdminDbContext context, IEntityType type, CancellationToken cancel)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = Columns(type, table).ToList();
        await context.Database.OpenConnectionAsync(cancel);
        await using var command =
            Command(context, $"SELECT \"Id\", \"{Column}\"{string.Concat(columns.Select(column => $", \"{column}\""))} FROM \"{table.Name}\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(Guid, string?, List<long?>)>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add((reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetString(1),
                [.. Enumerable.Range(2, columns.Count).Select(at => reader.IsDBNull(at) ? (long?)null : reader.GetInt64(at))]));
        }

        return rows;
    }

    private static SqliteCommand Command(AdminDbContext context, string text)
    {
        var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        (command.CommandText, command.Transaction) = (text, context.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction);
        return command;
    }

    /// <summary>In the order of the model, which is that of <see cref="Amounts"/>.</summary>
    private static IEnumerable<string> Columns(ITypeBase type, StoreObjectIdentifier table) => type.GetComplexProperties().SelectMany(part =>
        IsMoney(part.ClrType) ? [part.ComplexType.FindProperty(nameof(Money.Fen))!.GetColumnName(table)!] : Columns(part.ComplexType, table));

    private static IEnumerable<ComplexPropertyEntry> Amounts(IEnumerable<ComplexPropertyEntry> parts) =>
        parts.SelectMany(part => IsMoney(part.Metadata.ClrType) ? [part] : Amounts(part.ComplexProperties));

    private static bool IsMoney(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Money);
}
