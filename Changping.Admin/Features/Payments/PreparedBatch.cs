using Changping.Admin.Data;
using Changping.Admin.Data.Audit;
using Changping.Domain.Finance;
using Changping.Domain.Funding;

namespace Changping.Admin.Features.Payments;

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

        context.AuditEntries.Add(context.Act!.Entry(batch,
        [
            new AuditChange("资金", null, batch.Instrument.ChineseName()),
            new AuditChange("期间", null, batch.Period.ToString()),
            new AuditChange("笔数", null, $"{batch.Lines.Count}"),
            new AuditChange("合计", null, $"{batch.Total} 元"),
            .. batch.Lines.Select(line => new AuditChange($"第 {line.Number} 行", null, AuditWords.Line(line))),
        ]));
    }
}
