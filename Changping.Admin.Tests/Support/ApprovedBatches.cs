using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Batches on their way to the finance bureau and back.</summary>
internal static class ApprovedBatches
{
    /// <param name="lines">How many of what is due, in the order of the list.</param>
    public static async Task<string> PrepareAsync(this TestOffice office, int lines, Instrument? instrument = null)
    {
        instrument ??= Instrument.LivingAllowance;
        var due = await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);
        return await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(instrument, FundedOffice.Period,
                [.. due.Where(claim => !claim.IsBlocked).Take(lines).Select(claim => claim.Key)]), default);
    }

    public static Task ApproveAsync(this TestOffice office, string number) =>
        office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);

    public static async Task<string> ApprovedAsync(this TestOffice office, int lines, Instrument? instrument = null)
    {
        var number = await office.PrepareAsync(lines, instrument);
        await office.ApproveAsync(number);
        return number;
    }

    public static async Task<byte[]> WorkbookAsync(this TestOffice office, string number)
    {
        using var file = new MemoryStream();
        await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, file, default);
        return file.ToArray();
    }

    /// <summary>By hand with a slip, and confirmed by another.</summary>
    public static async Task SettleAsync(this TestOffice office, string number, params LineAnswer[] answers)
    {
        await office.EnterAnswersAsync(number, answers);
        await office.Get<DecideAnswers>().RunAsync(TestOffice.Approver, await office.WaitingAnswersAsync(number), accept: true, null, default);
    }

    /// <summary>By hand with a slip; it waits for a second person.</summary>
    public static async Task EnterAnswersAsync(this TestOffice office, string number, params LineAnswer[] answers)
    {
        var id = await office.AskAsync(context => context.PaymentBatches.Where(batch => batch.Number == number).Select(batch => batch.Id).SingleAsync());
        await office.Get<EnterAnswers>().RunAsync(TestOffice.Officer, number, answers, await office.AttachAsync(RecordKind.Batch, id.Value, "回单.pdf"), default);
    }

    public static Task<List<PendingAnswerId>> WaitingAnswersAsync(this TestOffice office, string number) => office.AskAsync(context => context.PendingAnswers
        .Where(answer => answer.State == PendingAnswerState.Waiting
            && context.PaymentBatches.Any(batch => batch.Id == answer.BatchId && batch.Number == number))
        .Select(answer => answer.Id).ToListAsync());

    /// <summary>Everything paid today.</summary>
    public static async Task PaidAsync(this TestOffice office, string number)
    {
        var batch = await office.BatchAsync(number);
        await office.SettleAsync(number, [.. batch.Lines.Select(line => new LineAnswer(line.Number, LineOutcome.Paid, TestOffice.Day))]);
    }

    public static Task<PaymentBatch> BatchAsync(this TestOffice office, string number) =>
        office.AskAsync(context => context.PaymentBatches.AsNoTracking().Include(batch => batch.Lines).SingleAsync(batch => batch.Number == number));

    public static async Task<ImportPreview> PreviewReceiptAsync(this TestOffice office, byte[] file, string name = "回执.xlsx") =>
        await office.Get<ReceiptImport>().PreviewAsync(TestOffice.Officer, new MemoryStream(file), name, null, null, default);

    public static Task<ImportResult> CommitReceiptAsync(this TestOffice office, ImportPreview preview, bool skipFaulty = false) =>
        office.Get<ReceiptImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty, default);

    public static async Task<BudgetLine> BudgetAsync(this TestOffice office, Instrument? instrument = null) =>
        await office.AskAsync(context => BudgetBook.LineAsync(context, FundedOffice.Period.Year, instrument ?? Instrument.LivingAllowance, default));

    /// <summary>The states of the grants on a batch's lines, in their order.</summary>
    public static async Task<IReadOnlyList<GrantState>> GrantStatesAsync(this TestOffice office, string number) => await office.AskAsync(context => (
        from line in context.PaymentBatches.Where(batch => batch.Number == number).SelectMany(batch => batch.Lines)
        join grant in context.Grants on line.GrantId equals grant.Id
        orderby line.Number
        select grant.State).ToListAsync());

    /// <summary>A row of the finance bureau's: the line was paid today.</summary>
    public static Dictionary<string, string?> Receipt(string number, Disbursement line) => new()
    {
        ["批次号"] = number,
        ["序号"] = $"{line.Number}",
        ["收款方"] = line.PayeeName,
        ["银行账号"] = line.Account.AccountNumber,
        ["金额"] = line.Amount.Abs().ToString(),
        ["拨付结果"] = "成功",
        ["拨付日期"] = $"{TestOffice.Day:yyyy-MM-dd}",
    };
}
