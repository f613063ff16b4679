using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Writes a new batch, which may have thousands of lines, and the one entry of the audit that names them all.</summary>
internal static class PreparedBatch
{
    /// <param name="granted">The grants that are new with it.</param>
    public static void Write(AdminDbContext context, PaymentBatch batch, IReadOnlyList<Grant> granted)
    {
        using (var grants = new BulkInsert<Grant>(context))
        {
            foreach (var grant in granted)
            {
                grants.Insert(grant);
            }
        }

        using (var batches = new BulkInsert<PaymentBatch>(context))
        {
            batches.Insert(batch);
        }

        using var lines = new BulkInsert<Disbursement>(context);
        foreach (var line in batch.Lines)
        {
            lines.Insert(line);
        }

        context.AuditEntries.Add(context.Act!.EntryOn(batch,
        [
            new AuditChange("资金", null, batch.Instrument.ChineseName()),
            new AuditChange("期间", null, batch.Period.ToString()),
            new AuditChange("笔数", null, $"{batch.Lines.Count}"),
            new AuditChange("合计", null, $"{batch.Total} 元"),
            .. batch.Lines.Select(line => new AuditChange($"第 {line.Number} 行", null, AuditWords.Line(line))),
        ]));
    }
}
