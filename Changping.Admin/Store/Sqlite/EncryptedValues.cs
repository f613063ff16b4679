using System.Security.Cryptography;
using Changping.Admin.Store.Encryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Store.Sqlite;

/// <summary>The encrypted columns as they stand in the file: which key they have, whether each value opens, and all of them written anew with
/// another key.</summary>
internal static class EncryptedValues
{
    /// <summary>The version of the file's user, which this program uses for nothing else.</summary>
    private const int Unwiped = 1;

    private static readonly HashSet<SecretKind> Always = [SecretKind.Document, SecretKind.Phone, SecretKind.Account];

    /// <summary>The key of what is there already is the one to write with. In an empty database it is that of the office, made now where it has none.</summary>
    /// <exception cref="DatabaseRefusedException">The office does not have the key.</exception>
    public static async Task ChooseKeyAsync(AdminDbContext context, CancellationToken cancel)
    {
        var keys = context.ColumnKeys;
        if (await KeyInUseAsync(context, cancel) is not { } id)
        {
            keys.UseOwn();
        }
        else if (keys.Has(id))
        {
            keys.Use(id);
        }
        else
        {
            throw new DatabaseRefusedException("no-key",
                $"数据库 {DatabaseStart.FileOf(context)} 的证件号码、电话和账号由密钥 {id} 加密，没有找到 {keys.FileOf(id)}，没有启动，数据库未作改动；"
                + "请从备份（FILE.files 的 keys 文件夹）取回该文件后重新启动。");
        }
    }

    /// <summary>Everything anew with another key, inside the command that writes so into the log; nobody else has the database open.</summary>
    /// <returns>How many values.</returns>
    public static async Task<int> RekeyAsync(AdminDbContext context, CancellationToken cancel)
    {
        var count = 0;
        foreach (var (table, column, kind) in EncryptedColumns.Of(context.Model))
        {
            count += await DoAsync(context,
                $"UPDATE \"{table}\" SET \"{column}\" = encrypted('{kind}', decrypted('{kind}', \"{column}\")) WHERE \"{column}\" IS NOT NULL", cancel);
        }

        await DoAsync(context, $"PRAGMA user_version = {Unwiped}", cancel);
        return count;
    }

    /// <summary>What stood in the columns before is in no free page any more, as is asked for by whoever wrote them anew, however that process ended.</summary>
    public static async Task WipeAsync(AdminDbContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var asked = Command(context, "PRAGMA user_version");
            if (await asked.ExecuteScalarAsync(cancel) is long and not 0)
            {
                await DoAsync(context, "VACUUM", cancel);
                await DoAsync(context, "PRAGMA user_version = 0", cancel);
                await DoAsync(context, "PRAGMA wal_checkpoint(TRUNCATE)", cancel);
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <returns>How many values were opened, and where one does not open or has another key than the others.</returns>
    public static async Task<(int Count, IReadOnlyList<string> Wrong)> CheckAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (count, wrong, used) = (0, new List<string>(), await KeyInUseAsync(context, cancel));
        foreach (var (table, column, kind) in EncryptedColumns.Of(context.Model))
        {
            var faults = 0;
            await foreach (var value in ValuesAsync(context, $"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL", cancel))
            {
                count++;
                faults += Opens(context.ColumnKeys, kind, value, used) ? 0 : 1;
            }

            if (faults > 0)
            {
                wrong.Add($"{table}.{column} 有 {faults:N0} 个值不是程序用现在的密钥写下的");
            }
        }

        return (count, wrong);
    }

    private static bool Opens(ColumnKeys keys, SecretKind kind, string value, string? used)
    {
        try
        {
            keys.Decrypt(kind, value);
            return !Always.Contains(kind) || ColumnCipher.IdOf(value) == used;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static async Task<string?> KeyInUseAsync(AdminDbContext context, CancellationToken cancel)
    {
        foreach (var (table, column, kind) in EncryptedColumns.Of(context.Model).Where(column => Always.Contains(column.Kind)))
        {
            await foreach (var value in ValuesAsync(context, $"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL LIMIT 1", cancel))
            {
                return ColumnCipher.IdOf(value);
            }
        }

        return null;
    }

    private static async IAsyncEnumerable<string> ValuesAsync(
        AdminDbContext context, string question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(context, question);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                yield return reader.GetString(0);
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<int> DoAsync(AdminDbContext context, string statement, CancellationToken cancel)
    {
        await using var command = Command(context, statement);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <param name="text">Of names from the model: never anyone's input.</param>
    private static SqliteCommand Command(AdminDbContext context, string text)
    {
        var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        (command.CommandText, command.Transaction) = (text, context.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction);
        return command;
    }
}
