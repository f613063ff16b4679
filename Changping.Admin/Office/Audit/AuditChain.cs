using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        var last = await context.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Sequence).FirstOrDefaultAsync(cancel);
        await using var reading = AuditRows.Entries(context, last?.Sequence ?? 0);
        var (seals, text) = (new List<AuditSeal>(), new ArrayBufferWriter<byte>());
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
        var (count, hash, text) = (0L, "", new ArrayBufferWriter<byte>());
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

    /// <summary>Of the seal before and of every column as it stands in the database.</summary>
    /// <param name="text">What was hashed before in it is overwritten: there are tens of thousands of entries.</param>
    private static string HashOf(string before, DbDataReader row, ArrayBufferWriter<byte> text)
    {
        text.ResetWrittenCount();
        Encoding.UTF8.GetBytes(before, text);
        for (var column = 0; column < row.FieldCount; column++)
        {
            // Separators that no field holds: two fields cannot pass for one.
            Encoding.UTF8.GetBytes("\u001f", text);
            Encoding.UTF8.GetBytes(row.IsDBNull(column) ? "\u0000" : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture), text);
        }

        return Convert.ToHexString(SHA256.HashData(text.WrittenSpan));
    }
}
