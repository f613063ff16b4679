using System.Data.Common;
using System.Globalization;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office.Audit;

/// <summary>Seals the entries of a command at its end, inside its transaction, and tells where the chain is broken.</summary>
internal static class AuditChain
{
    /// <summary>Every entry that has no seal yet; those written before there were seals too.</summary>
    public static async Task SealAsync(AdminDbContext context, CancellationToken cancel)
    {
        var last = await LastAsync(context, cancel);
        await using var reading = AuditRows.Entries(context, last?.Sequence ?? 0);
        var (seals, text) = (new List<AuditSeal>(), new SealText());
        await using (var rows = await reading.ExecuteReaderAsync(cancel))
        {
            for (var hash = last?.Hash ?? ""; await rows.ReadAsync(cancel);)
            {
                hash = HashOf(hash, rows, text);
                seals.Add(new AuditSeal(rows.GetInt64(0), hash));
            }
        }

        if (seals.Count > 0)
        {
            using var insert = new BulkInsert<AuditSeal>(context);
            seals.ForEach(insert.Insert);
        }
    }

    /// <returns>How many entries are in order, and the first that is not; null where all are.</returns>
    public static async Task<(long Sealed, long? Broken)> CheckAsync(AdminDbContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var sealing = AuditRows.Seals(context);
        await using var reading = AuditRows.Entries(context, after: 0);
        await using var seals = await sealing.ExecuteReaderAsync(cancel);
        await using var rows = await reading.ExecuteReaderAsync(cancel);
        var (count, hash, text) = (0L, "", new SealText());
        while (await rows.ReadAsync(cancel))
        {
            hash = HashOf(hash, rows, text);
            if (!await seals.ReadAsync(cancel) || seals.GetInt64(0) != rows.GetInt64(0) || seals.GetString(1) != hash)
            {
                return (count, rows.GetInt64(0));
            }

            count++;
        }

        return (count, await seals.ReadAsync(cancel) ? seals.GetInt64(0) : null);
    }

    /// <summary>The newest seal; null where there is none.</summary>
    public static Task<AuditSeal?> LastAsync(AdminDbContext context, CancellationToken cancel) =>
        context.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Sequence).FirstOrDefaultAsync(cancel);

    private static string HashOf(string before, DbDataReader row, SealText text)
    {
        text.Begin(before);
        for (var column = 0; column < row.FieldCount; column++)
        {
            switch (row.GetValue(column))
            {
                case DBNull when column == row.FieldCount - 1:
                    break;
                case DBNull:
                    text.AddNothing();
                    break;
                case long number:
                    text.Add(number);
                    break;
                case var value:
                    text.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                    break;
            }
        }

        return text.Hash();
    }
}
