using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>Answers that the finance bureau's member enters by hand with the bank's slip, and the lead confirms.</summary>
internal static class SlipAnswers
{
    /// <summary>Every open line of the batch was paid today.</summary>
    public static async Task PaidAsync(DemoOffice office, string number)
    {
        var batch = await office.AskAsync(context => context.PaymentBatches.AsNoTracking().Include(batch => batch.Lines)
            .SingleAsync(batch => batch.Number == number, office.Cancel));
        var slip = await office.AttachAsync(Feng, RecordKind.Batch, batch.Id.Value, $"银行回单 {number}（演示）.pdf");
        await office.Get<EnterAnswers>().RunAsync(
            Feng, number, [.. batch.Lines.Where(line => line.Outcome is null)
                .Select(line => new LineAnswer(line.Number, LineOutcome.Paid, office.Today))], slip, office.Cancel);
        var entered = await office.AskAsync(context => context.PendingAnswers
            .Where(answer => answer.BatchId == batch.Id && answer.State == PendingAnswerState.Waiting).Select(answer => answer.Id).ToListAsync(office.Cancel));
        await office.Get<DecideAnswers>().RunAsync(Wang, entered, accept: true, null, office.Cancel);
    }
}
