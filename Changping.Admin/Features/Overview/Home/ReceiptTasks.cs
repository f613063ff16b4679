using Changping.Admin.Components.Records;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>五（一）2: what the finance bureau has not answered, and what its answers, early ends and audits leave to be done.</summary>
internal static class ReceiptTasks
{
    /// <summary>Named one by one; more are one line that leads to the list.</summary>
    private const int Named = 3;

    /// <summary>A bank answers within days; then it is worth a call.</summary>
    private const int SlowDays = 15;

    public static async Task AddAsync(AdminDbContext context, RecoverableGrants recoverable, Actor actor, DateOnly today, List<HomeTask> tasks,
        CancellationToken cancel)
    {
        if (actor.May(Permission.EnterReceipts))
        {
            AddOpen(tasks, today, await OpenReceipts.BatchesAsync(context, cancel));
            await AddPaidTwiceAsync(context, tasks, cancel);
        }

        if (actor.May(Permission.PreparePayment))
        {
            foreach (var sum in await OpenReceipts.ReturnedAsync(context, cancel))
            {
                tasks.Add(new HomeTask("退汇待重拨", StateTone.Bad, $"{sum.Instrument.ChineseName()} {sum.Count} 笔，{sum.Sum} 元", "核对账户后编入下一批次", null,
                    InstrumentForm.Of(sum.Instrument).Returned, sum.Count));
            }

            var owed = await recoverable.OpenAsync(context, cancel);
            if (owed.Count > 0)
            {
                tasks.Add(new HomeTask("应收回", StateTone.Bad, $"{owed.Count} 笔，{Money.Sum(owed.Select(payment => payment.Owed))} 元", "编制收回批次", null,
                    "/recoveries?status=Owed", owed.Count));
            }
        }
    }

    /// <summary>Money that the bank paid twice, of which one payment is to come back.</summary>
    private static async Task AddPaidTwiceAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var rows = await context.PendingAnswers.Where(answer => answer.State == PendingAnswerState.PaidTwice)
            .Join(context.PaymentBatches, answer => answer.BatchId, batch => batch.Id, (answer, batch) => batch.Number)
            .GroupBy(number => number).Select(group => new { Number = group.Key, Count = group.Count() }).OrderBy(row => row.Number).ToListAsync(cancel);
        foreach (var row in rows)
        {
            tasks.Add(new HomeTask("重复支付", StateTone.Bad, $"{row.Number}，{row.Count} 行", "追回后登记到账回单", null, $"/batches/{row.Number}", row.Count));
        }
    }

    private static void AddOpen(List<HomeTask> tasks, DateOnly today, IReadOnlyList<OpenBatch> open)
    {
        foreach (var batch in open.Take(Named))
        {
            var days = batch.DaysUntil(today);
            tasks.Add(new HomeTask("待回执", days > SlowDays ? StateTone.Warn : StateTone.Info, $"{batch.Number}，{batch.Lines} 行 {batch.Sum} 元",
                $"登记{(batch.Kind == BatchKind.Recovery ? "收回" : "拨付")}回执；复核已 {days} 天", null, $"/batches/{batch.Number}?status=open"));
        }

        if (open.Count > Named)
        {
            var rest = open.Skip(Named).ToList();
            tasks.Add(new HomeTask("待回执", StateTone.Info, $"另有 {rest.Count} 个批次，{rest.Sum(batch => batch.Lines)} 行", "登记财政局回执", null,
                "/receipts?status=open", rest.Count));
        }
    }
}
