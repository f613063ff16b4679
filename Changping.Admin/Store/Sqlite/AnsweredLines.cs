using Changping.Domain.Funds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

#pragma warning disable RS0030 // A bulk statement beside the aggregate, which raises the version tokens and is told of in the audit.

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Writes the finance bureau's answers to the lines of a batch, by one prepared statement: a file may answer thousands. It goes round the
/// change tracker, so the version token is asked and raised here.
/// </summary>
internal static class AnsweredLines
{
    /// <param name="batch">Read without tracking, and answered since.</param>
    /// <returns>False where somebody else changed the batch since it was read: nothing of it may be kept.</returns>
    public static async Task<bool> WriteAsync(AdminDbContext context, PaymentBatch batch, IReadOnlyList<Disbursement> settled, CancellationToken cancel)
    {
        var state = batch.State.ToString();
        var raised = await context.Database.ExecuteSqlAsync($"""
            UPDATE "PaymentBatches" SET "State" = {state}, "Version" = "Version" + 1 WHERE "Id" = {batch.Id.Value} AND "Version" = {batch.Version}
            """, cancel);
        return raised == 1 && Answer(context, settled) == settled.Count;
    }

    /// <returns>How many lines had no answer yet, and have it now.</returns>
    private static int Answer(AdminDbContext context, IReadOnlyList<Disbursement> settled)
    {
        using var statement = new PreparedStatement((SqliteConnection)context.Database.GetDbConnection(), """
            UPDATE "Disbursements" SET "Outcome" = ?, "SettledOn" = ?, "ReturnReason" = ?, "IsLive" = ?, "ReceiptFileId" = ?
            WHERE "BatchId" = ? AND "Number" = ? AND "Outcome" IS NULL
            """);
        var rows = new BulkRows();
        foreach (var line in settled)
        {
            rows.Add(line.Outcome!.Value.ToString());
            rows.Add(line.SettledOn!.Value);
            rows.AddOptional(line.ReturnReason);
            rows.Add(line.IsLive);
            rows.AddOptional(line.ReceiptFileId?.Value.ToString().ToUpperInvariant());
            rows.Add(line.BatchId.Value);
            rows.Add(line.Number);
            rows.End(statement);
        }

        return rows.Write();
    }
}
