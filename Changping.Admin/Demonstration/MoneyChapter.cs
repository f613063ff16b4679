using System.Globalization;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>经费管理: batches of both monthly routines, each prepared by one and decided by another.</summary>
internal static class MoneyChapter
{
    private const int LargestSubsidyBatch = 8;

    /// <summary>Quarterly at first, with arrears from before; monthly for the last half year.</summary>
    private static readonly int[] AllowanceMonths = [12, 9, 6, 5, 4, 3, 2, 1];

    private static readonly int[] SubsidyMonths = [12, 10, 8, 6, 4, 2];

    /// <summary>The month whose first batch came back.</summary>
    private const int SentBackMonth = 2;

    /// <summary>The month of which the bank sent one payment back.</summary>
    private const int ReturnedMonth = 4;

    /// <summary>So many lines of the last month's batch are answered.</summary>
    private const int AnsweredInPart = 9;

    public static void WriteInto(Agenda agenda)
    {
        foreach (var monthsAgo in AllowanceMonths)
        {
            if (monthsAgo == SentBackMonth)
            {
                agenda.On(monthsAgo, 22, "09:30", office => PrepareAsync(office, Li, Instrument.LivingAllowance, int.MaxValue));
                agenda.On(monthsAgo, 23, "11:00", office => DecideAsync(office, approve: false, "第 2 行账户刚变更，请与本人核对户名后重新编制"));
            }

            agenda.On(monthsAgo, 24, "14:00", office => PrepareAsync(office, Officer(monthsAgo), Instrument.LivingAllowance, int.MaxValue));
            agenda.On(monthsAgo, 25, "16:00", office => DecideAsync(office, approve: true, monthsAgo == 12 ? "含系统启用前应发未发部分，已核对" : null));
            agenda.On(monthsAgo, 28, "11:20", office => SettleAsync(office, monthsAgo));
        }

        foreach (var monthsAgo in SubsidyMonths)
        {
            agenda.On(monthsAgo, 17, "09:50", office => PrepareAsync(office, Officer(monthsAgo / 2), Instrument.ProjectSubsidy, LargestSubsidyBatch));
            agenda.On(monthsAgo, 18, "16:30", office => DecideAsync(office, approve: true, null));
            agenda.On(monthsAgo, 26, "11:40", office => SettleAsync(office, monthsAgo));
        }

        agenda.On(2, 10, "10:10", RecoverAsync); // After the early end was told, be it on the same working day.
        agenda.On(2, 11, "16:20", office => DecideAsync(office, approve: true, "与企业补报的结束日期核对无误"));
        agenda.On(1, 12, "09:40", SettleRecoveryAsync);
        agenda.Recently(2, "11:30", AnswerInPartAsync);
        agenda.Recently(1, "10:00", office => PrepareAsync(office, Li, Instrument.ProjectSubsidy, 1));
    }

    private static async Task PrepareAsync(DemoOffice office, Actor officer, Instrument instrument, int most)
    {
        var period = CalendarMonth.Of(office.Today);
        var due = await office.Get<DueClaims>().RunAsync(instrument, period, office.Cancel);
        var left = (await office.AskAsync(context => BudgetBook.LineAsync(context, period.Year, instrument, office.Cancel))).Left;
        var claims = new List<ClaimKey>();
        foreach (var claim in due.Where(claim => !claim.IsBlocked).Take(most))
        {
            // As far as the budget of the year goes.
            if (claim.Amount <= left)
            {
                left -= claim.Amount;
                claims.Add(claim.Key);
            }
        }

        await office.Get<PreparePaymentBatch>().RunAsync(officer, new BatchRequest(instrument, period, claims), office.Cancel);
    }

    /// <summary>The one batch that waits.</summary>
    private static async Task DecideAsync(DemoOffice office, bool approve, string? reason)
    {
        var number = await office.AskAsync(context => context.PaymentBatches
            .Where(batch => batch.State == BatchState.Prepared).Select(batch => batch.Number).SingleAsync(office.Cancel));
        await office.Get<DecidePaymentBatch>().RunAsync(Wang, number, approve, reason, office.Cancel);
    }

    /// <summary>The finance bureau answers within days; of the last month not all is answered yet, and once the bank sent a payment back.</summary>
    private static async Task SettleAsync(DemoOffice office, int monthsAgo)
    {
        foreach (var batch in monthsAgo > 1 ? await OpenAsync(office, BatchKind.Payment) : [])
        {
            if (batch.Instrument == Instrument.LivingAllowance)
            {
                await ImportAsync(office, batch, batch.Lines, line => monthsAgo == ReturnedMonth && line.Number == 2);
            }
            else
            {
                // A few lines are answered by hand.
                await SlipAnswers.PaidAsync(office, batch.Number);
            }
        }
    }

    /// <summary>Of the last month some lines are answered, one of them with a return that waits for the next batch.</summary>
    private static async Task AnswerInPartAsync(DemoOffice office)
    {
        foreach (var batch in (await OpenAsync(office, BatchKind.Payment)).Where(batch => batch.Instrument == Instrument.LivingAllowance))
        {
            await ImportAsync(office, batch, batch.Lines.Where(line => line.Number <= AnsweredInPart), line => line.Number == 3);
        }
    }

    /// <summary>One of the two months that were paid and not served; the other is left to be done.</summary>
    private static async Task RecoverAsync(DemoOffice office)
    {
        var owed = await office.AskAsync(context => office.Get<RecoverableGrants>().AllAsync(context, office.Cancel));
        await office.Get<PrepareRecovery>()
            .RunAsync(Li, [.. owed.Where(payment => payment.Instrument == Instrument.LivingAllowance).Take(1)
            .Select(payment => new RecoveryItem(payment.GrantId, payment.Owed, payment.Reason))], office.Cancel);
    }

    private static async Task SettleRecoveryAsync(DemoOffice office)
    {
        foreach (var batch in await OpenAsync(office, BatchKind.Recovery))
        {
            await SlipAnswers.PaidAsync(office, batch.Number);
        }
    }

    private static Task<List<PaymentBatch>> OpenAsync(DemoOffice office, BatchKind kind) => office.AskAsync(context => context.PaymentBatches.AsNoTracking()
        .Include(batch => batch.Lines).Where(batch => batch.State == BatchState.Approved && batch.Kind == kind).ToListAsync(office.Cancel));

    private static Task ImportAsync(DemoOffice office, PaymentBatch batch, IEnumerable<Disbursement> lines, Func<Disbursement, bool> returned) =>
        office.ImportAsync(
        office.Get<ReceiptImport>(), ReceiptsRegister.Schema, Feng, $"拨付回执 {batch.Number}.xlsx",
        lines.OrderBy(line => line.Number).Select(line => Receipt(office, batch, line, returned(line))));

    private static Dictionary<string, string?> Receipt(DemoOffice office, PaymentBatch batch, Disbursement line, bool returned) => new()
    {
        ["批次号"] = batch.Number,
        ["序号"] = line.Number.ToString(CultureInfo.InvariantCulture),
        ["收款方"] = line.PayeeName,
        ["银行账号"] = line.Account.AccountNumber,
        ["金额"] = line.Amount.ToString(),
        ["拨付结果"] = (returned ? LineOutcome.Returned : LineOutcome.Paid).ChineseName(),
        ["拨付日期"] = office.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["退回原因"] = returned ? "账号与户名不符" : null,
    };
}
