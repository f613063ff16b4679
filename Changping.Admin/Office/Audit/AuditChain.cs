using System.Data.Common;
using System.Globalization;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office.Audit;

/// <summary>Seals the entries of a command at its end, inside its transaction, and tells where the chain is broken.</summary>
internal static class AuditChain
{
    /// <summary>The column of the time of an entry, in milliseconds.</summary>
    private static readonly int At = Array.IndexOf(AuditRows.Sealed, "At");

    /// <summary>Clocks are set, and processes take turns: earlier by no more than this is in order.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    /// <summary>Every entry that has no seal yet; those written before there were seals too.</summary>
    public static async Task SealAsync(AdminDbContext context, CancellationToken cancel)
    {
        var last = await LastAsync(context, cancel);
        await using var reading = AuditRows.Entries(context, last?.Sequence ?? 0);
        using var text = new SealText();
        var seals = new List<AuditSeal>();
        await using (var rows = await reading.ExecuteReaderAsync(cancel))
        {
            var key = KeyOf(context, last?.Hash);
            for (var seal = last?.Hash ?? ""; await rows.ReadAsync(cancel);)
            {
                seal = SealOf(seal, rows, text, key);
                seals.Add(new AuditSeal(rows.GetInt64(0), seal));
            }
        }

        if (seals.Count > 0)
        {
            using var insert = new BulkInsert<AuditSeal>(context);
            seals.ForEach(insert.Insert);
        }
    }

    /// <summary>What is sealed with after a seal.</summary>
    public static AuditKey KeyOf(AdminDbContext context, string? former) =>
        (context.Keys ?? throw new InvalidOperationException("The audit is written by a command, which has the key.")).For(former);

    /// <param name="keys">Of the office.</param>
    public static async Task<ChainReport> CheckAsync(AdminDbContext context, AuditKeys keys, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var sealing = AuditRows.Seals(context);
        await using var reading = AuditRows.Entries(context, after: 0);
        await using var seals = await sealing.ExecuteReaderAsync(cancel);
        await using var rows = await reading.ExecuteReaderAsync(cancel);
        using var text = new SealText();
        var (report, before, key, latest) = (new ChainReport(0, null), "", (AuditKey?)null, long.MinValue);
        while (await rows.ReadAsync(cancel))
        {
            var (sequence, at) = (rows.GetInt64(0), rows.GetInt64(At));
            if (!await seals.ReadAsync(cancel) || seals.GetInt64(0) != sequence)
            {
                return report with { Broken = sequence };
            }

            var seal = seals.GetString(1);
            var id = AuditKey.IdOf(seal);
            key = id is null ? null : key?.Id == id ? key : keys.Find(id);
            if (id is not null && key is null)
            {
                return report with { Broken = sequence, UnknownKey = id };
            }

            if (SealOf(before, rows, text, key) != seal)
            {
                return report with { Broken = sequence };
            }

            report = report with
            {
                Sealed = report.Sealed + 1,
                WithoutKey = report.WithoutKey + (id is null ? 1 : 0),
                Backwards = report.Backwards ?? (latest != long.MinValue && latest - at > Slack.TotalMilliseconds ? sequence : null),
            };
            (before, latest) = (seal, Math.Max(latest, at));
        }

        return await seals.ReadAsync(cancel) ? report with { Broken = seals.GetInt64(0) } : report;
    }

    /// <summary>The newest seal; null where there is none.</summary>
    public static Task<AuditSeal?> LastAsync(AdminDbContext context, CancellationToken cancel) =>
        context.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Sequence).FirstOrDefaultAsync(cancel);

    private static string SealOf(string before, DbDataReader row, SealText text, AuditKey? key)
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

        return text.Seal(key);
    }
}

/// <summary>What a look at the whole log has found.</summary>
/// <param name="Sealed">How many entries are in order.</param>
/// <param name="Broken">The first that is not; null where all are.</param>
internal sealed record ChainReport(long Sealed, long? Broken)
{
    /// <summary>Of those in order, how many a program without a key has sealed.</summary>
    public long WithoutKey { get; init; }

    /// <summary>The key of the first broken entry, which the office has not; null where it has.</summary>
    public string? UnknownKey { get; init; }

    /// <summary>The first entry that bears an earlier time than one before it; null where none does.</summary>
    public long? Backwards { get; init; }
}
