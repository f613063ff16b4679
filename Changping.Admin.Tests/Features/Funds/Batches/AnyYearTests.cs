using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>五（一）2: whatever is granted, sent back, returned, corrected or ended early, in whatever order, ties to the fen on every side.</summary>
public sealed class AnyYearTests
{
    private static readonly Gen<YearStep[]> Years = Gen.Select(
        Gen.Enum<YearAct>(), Gen.Int[0, 999], Gen.Int[0, 999], (act, which, how) => new YearStep(act, which, how)).Array[8, 30];

    [Fact]
    public Task Budget_grants_batches_workbooks_and_receipts_of_any_year_agree() => Years.SampleAsync(async steps =>
    {
        await using var year = await RandomYear.BeginAsync();
        foreach (var step in steps)
        {
            await year.TakeAsync(step);
        }

        await HoldsAsync(year);
    }, iter: 25, threads: 1);

    /// <summary>A year in which everything happens, so that those above do not merely refuse everything.</summary>
    [Fact]
    public async Task A_year_in_which_everything_happens_agrees_too()
    {
        await using var year = await RandomYear.BeginAsync();
        foreach (var act in new[]
        {
            YearAct.PrepareAllowances, YearAct.Decide, YearAct.Settle, YearAct.PrepareSubsidies, YearAct.Decide, YearAct.Settle, YearAct.EndEarly, YearAct.Recover, YearAct.Decide,
            YearAct.Settle, YearAct.PrepareAllowances, YearAct.Decide, YearAct.Settle,
        })
        {
            // Whichever batch is open is answered, by hand or by workbook.
            foreach (var which in act == YearAct.Settle ? new[] { 0, 1, 2 } : [1])
            {
                await year.TakeAsync(new YearStep(act, which, 6));
            }
        }

        await HoldsAsync(year);
        Assert.Equal(4, await year.Office.AskAsync(context => context.PaymentBatches.CountAsync(batch => batch.State == BatchState.Settled || batch.State == BatchState.Approved)));
        Assert.True(await year.Office.AskAsync(context => context.Grants.AnyAsync(grant => grant.CorrectsId != null && grant.State == GrantState.Paid)));
        Assert.True(year.Confirmed != Money.Zero);
    }

    private static async Task HoldsAsync(RandomYear year)
    {
        var checks = await year.Office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default);
        Expect.None(checks.Where(check => !check.Ok).Select(check => $"{check.Name} {check.Detail}"));

        var lines = await year.BudgetAsync();
        Assert.Equal(year.Confirmed, Money.Sum(lines.Select(line => line.Paid)));
        Assert.All(lines, line => Assert.Equal(line.Appropriated, line.Left + line.Pending + line.Instructed + line.Paid + line.Returned));
        Assert.Equal(Money.Sum(lines.Select(line => line.Instructed)), await year.OpenAsync());
        foreach (var batch in await year.Office.AskAsync(context => context.PaymentBatches.AsNoTracking().Include(candidate => candidate.Lines)
            .Where(candidate => candidate.State == BatchState.Approved || candidate.State == BatchState.Settled).ToListAsync()))
        {
            var workbook = await year.WorkbookAsync(batch.Number);
            Assert.Equal(batch.Lines.Count, workbook.Sheet(ReceiptBook.Sheet).Lines);
            Assert.Equal(Math.Abs(batch.Total.Yuan), decimal.Parse(workbook.Total(RandomYear.AmountColumn(batch)), System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
