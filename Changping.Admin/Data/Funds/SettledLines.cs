using Changping.Admin.Data.Audit;
using Changping.Domain.Finance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

#pragma warning disable RS0030 // A bulk statement beside the aggregate, which raises the version tokens and is told of in the audit.

namespace Changping.Admin.Data.Funds;

/// <summary>
/// Writes the finance bureau's answers to the lines of a batch, by one prepared statement: a file may answer thousands. It goes round the
/// change tracker, so the version token is asked and raised here, and the audit entry written.
/// </summary>
internal static class SettledLines
{
    /// <param name="batch">Read without tracking, and answered since.</param>
    /// <exception cref="ConflictException">Somebody else changed the batch since it was read.</exception>
    public static async Task WriteAsync(AdminDbContext context, PaymentBatch batch, BatchState before, IReadOnlyList<Disbursement> settled, CancellationToken cancel)
    {
        var state = batch.State.ToString();
        var raised = await context.Database.ExecuteSqlAsync($"""
            UPDATE "PaymentBatches" SET "State" = {state}, "Version" = "Version" + 1 WHERE "Id" = {batch.Id.Value} AND "Version" = {batch.Version}
            """, cancel);
        var written = Answer(context, settled);
        if (raised != 1 || written != settled.Count)
        {
            throw new ConflictException($"批次 {batch.Number} 已由他人登记回执，未作任何改动；请刷新后再办理。");
        }

        context.AuditEntries.Add(context.Act!.Entry(batch,
        [
            .. before == batch.State ? [] : new[] { new AuditChange("状态", before.ChineseName(), batch.State.ChineseName()) },
            .. settled.Select(line => new AuditChange($"第 {line.Number} 行 {line.PayeeName}", null, AuditWords.Outcome(line, line.Outcome!.Value))),
        ]));
    }

    /// <returns>How many lines had no answer yet, and have it now.</returns>
    private static int Answer(AdminDbContext context, IReadOnlyList<Disbursement> settled)
    {
        using var statement = new PreparedStatement((SqliteConnection)context.Database.GetDbConnection(), """
            UPDATE "Disbursements" SET "Outcome" = ?, "SettledOn" = ?, "ReturnReason" = ?, "IsLive" = ?, "ReceiptFileId" = ?
            WHERE "BatchId" = ? AND "Number" = ? AND "Outcome" IS NULL
            """);
        var written = 0;
        foreach (var line in settled)
        {
            statement.Bind(1, line.Outcome!.Value.ToString());
            statement.Bind(2, line.SettledOn!.Value);
            Optional(3, line.ReturnReason, statement.Bind);
            statement.Bind(4, line.IsLive);
            Optional(5, line.ReceiptFileId?.Value.ToString().ToUpperInvariant(), statement.Bind);
            statement.Bind(6, line.BatchId.Value);
            statement.Bind(7, line.Number);
            written += statement.Execute();
        }

        return written;

        void Optional(int index, string? text, Action<int, string> bind)
        {
            if (text is null)
            {
                statement.BindNothing(index);
            }
            else
            {
                bind(index, text);
            }
        }
    }
}
