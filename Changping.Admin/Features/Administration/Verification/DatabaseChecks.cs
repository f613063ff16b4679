using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>That the records are whole: the file, the references.</summary>
internal static class DatabaseChecks
{
    public static async Task<CheckResult> IntegrityAsync(AdminDbContext context, CancellationToken cancel)
    {
        var wrong = await TextsAsync(context, "PRAGMA quick_check", cancel);
        wrong.RemoveAll(line => line == "ok");
        return CheckResult.Of("database-integrity", "数据库文件", wrong, "逐页检查");
    }

    public static async Task<CheckResult> ReferencesAsync(AdminDbContext context, CancellationToken cancel) => CheckResult.Of(
        "database-references", "记录间的引用", [.. (await TextsAsync(context, "PRAGMA foreign_key_check", cancel)).Select(table => $"{table} 有引用落空的记录")], "逐条检查");

    public static async Task<CheckResult> EncryptionAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (count, wrong) = await EncryptedValues.CheckAsync(context, cancel);
        return CheckResult.Of("encrypted-columns", "加密的号码", wrong, $"{count:N0} 个值逐个解开");
    }

    /// <summary>The first column of every row.</summary>
    private static async Task<List<string>> TextsAsync(AdminDbContext context, string sql, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
