using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>The finance bureau's answers to the lines of a batch, with what the audit tells of them.</summary>
internal static class SettledLines
{
    /// <param name="batch">Read without tracking, and answered since.</param>
    /// <exception cref="ConflictException">Somebody else changed the batch since it was read.</exception>
    public static async Task WriteAsync(AdminDbContext context, PaymentBatch batch, BatchState before, IReadOnlyList<Disbursement> settled,
        CancellationToken cancel)
    {
        if (!await AnsweredLines.WriteAsync(context, batch, settled, cancel))
        {
            throw new ConflictException($"批次 {batch.Number} 已由他人登记回执，未作任何改动；请刷新后再办理。");
        }

        context.AuditEntries.Add(context.Act!.EntryOn(batch,
        [
            .. before == batch.State ? [] : new[] { new AuditChange("状态", before.ChineseName(), batch.State.ChineseName()) },
            .. settled.Select(line => new AuditChange($"第 {line.Number} 行 {line.PayeeName}", null, AuditWords.Outcome(line, line.Outcome!.Value))),
        ]));
    }
}
