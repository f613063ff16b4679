using System.Globalization;
using System.Text.Json;
using Changping.Admin.Data.Audit;
using Changping.Domain.Finance;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>
/// Writes the finance bureau's answers to the lines of a batch, by one statement: a file may answer thousands. It goes round the change
/// tracker, so the version token is asked and raised here, and the audit entry written.
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
        var answers = JsonSerializer.Serialize(settled.Select(line => new
        {
            number = line.Number,
            outcome = line.Outcome.ToString(),
            on = line.SettledOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            reason = line.ReturnReason,
            live = line.IsLive ? 1 : 0,
            file = line.ReceiptFileId?.Value.ToString().ToUpperInvariant(),
        }));
        var written = await context.Database.ExecuteSqlAsync($"""
            UPDATE "Disbursements" SET
                "Outcome" = "Answer"."value" ->> 'outcome', "SettledOn" = "Answer"."value" ->> 'on', "ReturnReason" = "Answer"."value" ->> 'reason',
                "IsLive" = "Answer"."value" ->> 'live', "ReceiptFileId" = "Answer"."value" ->> 'file'
            FROM json_each({answers}) AS "Answer"
            WHERE "BatchId" = {batch.Id.Value} AND "Number" = "Answer"."value" ->> 'number' AND "Outcome" IS NULL
            """, cancel);
        if (raised != 1 || written != settled.Count)
        {
            throw new ConflictException($"批次 {batch.Number} 已由他人登记回执，未作任何改动；请刷新后再办理。");
        }

        context.AuditEntries.Add(context.Act!.Entry("拨付批次", batch.Id.Value, batch.Number,
        [
            .. before == batch.State ? [] : new[] { new AuditChange("状态", before.ChineseName(), batch.State.ChineseName()) },
            .. settled.Select(line => new AuditChange($"第 {line.Number} 行 {line.PayeeName}", null, AuditWords.Outcome(line, line.Outcome!.Value))),
        ]));
    }
}
