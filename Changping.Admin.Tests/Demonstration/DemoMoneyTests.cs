using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>The money of the demonstration: what was paid adds up, and this month there is something to do and something in the way.</summary>
public sealed class DemoMoneyTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private static readonly CalendarMonth ThisMonth = CalendarMonth.Of(TestOffice.Day);

    private TestOffice Office => demo.Office;

    [Fact]
    public async Task Every_batch_is_the_sum_of_its_lines_and_every_line_its_grant()
    {
        var batches = await Office.AskAsync(context => context.PaymentBatches.Include(batch => batch.Lines).ToListAsync());
        var grants = await Office.AskAsync(context => context.Grants.ToDictionaryAsync(grant => grant.Id));
        Expect.None(batches.Where(batch => batch.Total != Money.Sum(batch.Lines.Select(line => line.Amount))).Select(batch => batch.Number));
        Expect.None(from batch in batches from line in batch.Lines where line.Amount != grants[line.GrantId].Calculation.Amount select $"{batch.Number} {line.Number}");
        Expect.None(batches.Where(batch => batch.Decision.DecidedBy?.Id == batch.Decision.PreparedBy.Id).Select(batch => batch.Number));
    }

    [Fact]
    public async Task One_batch_is_answered_in_part_one_payment_waits_to_be_sent_again_and_one_to_be_recovered()
    {
        var open = Assert.Single(await Office.AskAsync(context => OpenReceipts.BatchesAsync(context, default)));
        Assert.InRange(open.Lines, 5, 30);
        Assert.Equal(1, Assert.Single(await Office.AskAsync(context => OpenReceipts.ReturnedAsync(context, default))).Count);
        var recoverable = await Office.AskAsync(context => Office.Get<RecoverableGrants>().AllAsync(context, default));
        Assert.Equal([Instrument.LivingAllowance, Instrument.ProjectSubsidy], recoverable.Where(payment => !payment.InProgress)
            .Select(payment => payment.Instrument).OrderByDescending(instrument => instrument == Instrument.LivingAllowance));
        Assert.Single(await Office.AskAsync(context => context.Grants.Where(grant => grant.State == GrantState.Reversed).ToListAsync()));
        Assert.InRange(await Office.AskAsync(context => context.ReceiptFiles.CountAsync()), 5, 10);
    }

    [Fact]
    public async Task The_allowances_of_the_half_year_before_this_month_are_approved()
    {
        var approved = await Office.AskAsync(context => context.PaymentBatches
            .Where(batch => batch.Instrument == Instrument.LivingAllowance
                && (batch.State == BatchState.Approved || batch.State == BatchState.Settled)).Select(batch => batch.Period).ToListAsync());
        Expect.None(Enumerable.Range(1, 6).Select(months => ThisMonth.AddMonths(-months)).Except(approved).Select(month => month.ToString()));
        Assert.DoesNotContain(ThisMonth, approved);
    }

    [Fact]
    public async Task This_month_allowances_are_due_and_one_lacks_its_account()
    {
        var due = await Office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, ThisMonth, default);
        Assert.InRange(due.Count, 20, 40);
        Assert.Contains("未登记", Assert.Single(due, claim => claim.IsBlocked).Blockers[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_month_subsidies_are_due_one_company_lacks_its_account_and_one_changed_it()
    {
        var due = await Office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, ThisMonth, default);
        Assert.Contains(due, claim => !claim.IsBlocked);
        Assert.Single(due, claim => claim.Blockers.Any(blocker => blocker.Message.StartsWith("未登记", StringComparison.Ordinal)));
        Assert.Single(due, claim => claim.Blockers.Any(blocker => blocker.Message.EndsWith("待另一人复核", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Costs_lie_on_both_sides_of_the_caps()
    {
        var amounts = await Office.AskAsync(context => context.Grants
            .Where(grant => grant.Instrument == Instrument.ProjectSubsidy).Select(grant => grant.Amount).ToListAsync());
        decimal[] edges = [300_000m, 299_999.99m, 166_666.66m, 100_000m, 75_000m];
        Expect.None(edges.Where(yuan => !amounts.Contains(Money.FromYuan(yuan))).Select(yuan => $"{yuan}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_year_has_its_budget_and_one_line_of_it_is_nearly_used_up(int years)
    {
        var lines = await Office.AskAsync(context => BudgetBook.LinesAsync(context, TestOffice.Day.Year + years, default));
        Assert.All(lines, line => Assert.True(line.Appropriated > Money.Zero && line.Left >= Money.Zero));
        Assert.Contains(lines, line => line.Left > Money.Zero && line.Left.Fen * 10 < line.Appropriated.Fen);
    }
}
