using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Funds.Batches;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Recoveries;

/// <summary>五（一）2: what was paid too much comes back by an opposite entry, in a batch of its own, with two persons and a receipt.</summary>
public sealed class RecoveryTests
{
    /// <summary>Service months run from the 15th: the last paid one, the 22nd, ended on 14 November.</summary>
    [Theory]
    [InlineData("2026-11-14", 0)]
    [InlineData("2026-11-13", 1)]
    [InlineData("2026-10-14", 1)]
    [InlineData("2026-10-13", 2)]
    public async Task An_early_end_leaves_owed_back_the_months_that_were_not_served_to_their_last_day(string endedOn, int months)
    {
        await using var office = await PaidOfficeAsync(endedOn);
        var page = await ListAsync(office);

        Assert.Equal((months, Money.FromYuan(2_000 * months)), (page.OwedCount, page.Owed));
        Assert.All(page.List.Rows, row => Assert.Contains($"服务于 {endedOn} 结束", row.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recovered_whole_the_payment_is_reversed_and_its_budget_free_again()
    {
        await using var office = await PaidOfficeAsync("2026-10-20");
        var owed = Assert.Single(await office.Get<ListRecoveries>().OwedAsync(TestOffice.Officer, null, default));
        Assert.Equal(Money.FromYuan(44_000), (await office.BudgetAsync()).Paid);

        var number = await PrepareAsync(office, new RecoveryItem(owed.Paid, owed.Amount, owed.Reason));
        Assert.Equal((BatchKind.Recovery, "2026-收回-001", Money.FromYuan(-2_000)), (await office.BatchAsync(number)) is var batch
            ? (batch.Kind, batch.Number, batch.Total) : default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DecidePaymentBatch>()
            .RunAsync(TestOffice.OfficerAndApprover, number, approve: true, null, default));
        Assert.Equal(RecoveryState.Prepared, Assert.Single((await ListAsync(office)).List.Rows).State);
        await office.ApproveAsync(number);
        Assert.Equal(Money.FromYuan(44_000), (await office.BudgetAsync()).Paid);

        // The workbook asks for what comes back with a positive amount, and is answered the same way.
        var sent = await office.WorkbookAsync(number);
        var register = new Workbook(sent);
        Assert.Contains("生活补贴收回明细表", register.Texts);
        Assert.Equal("2000", register[1, "收回金额"].Text);
        await office.CommitReceiptAsync(await office.PreviewReceiptAsync(ReceiptBook.Fill(sent, _ => new WrittenAnswer("成功", TestOffice.Day))));

        Assert.Equal(GrantState.Reversed, await StateAsync(office, owed.Paid));
        Assert.Equal((Money.FromYuan(42_000), Money.Zero), (await office.BudgetAsync()) is var budget ? (budget.Paid, budget.Instructed) : default);
        Assert.Equal((RecoveryState.Recovered, Money.FromYuan(2_000)),
            ((await ListAsync(office)).List.Rows.Single().State, (await ListAsync(office)).Recovered));
        var page = await office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, ListQuery.First, default);
        Assert.Equal((1, 21, "42,000.00"), (page.List.StatusCounts["Recovered"], page.List.StatusCounts["Paid"], page.List.Totals["amount"]));
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}"));
    }

    [Fact]
    public async Task Recovered_in_part_it_stays_paid_until_the_rest_came_back_too()
    {
        await using var office = await PaidOfficeAsync();
        var paid = await FirstPaidAsync(office);
        await RecoverAsync(office, paid, 500);
        Assert.Equal((GrantState.Paid, Money.FromYuan(43_500)), (await StateAsync(office, paid), (await office.BudgetAsync()).Paid));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, new RecoveryItem(paid, Money.FromYuan(1_500.01m), "多发")));
        Assert.Contains("不超过 1,500.00 元", refused.Message, StringComparison.Ordinal);
        await RecoverAsync(office, paid, 1_500);
        Assert.Equal((GrantState.Reversed, Money.FromYuan(42_000)), (await StateAsync(office, paid), (await office.BudgetAsync()).Paid));
    }

    /// <summary>Served to 14 January 2027: the last two months are paid from the budget of 2027.</summary>
    [Fact]
    public async Task A_recovery_shows_the_budget_of_the_years_in_which_its_payments_were_made()
    {
        await using var office = await PaidOfficeAsync();
        var old = await FirstPaidAsync(office);
        office.Time.SetUtcNow(new DateTimeOffset(2027, 1, 20, 2, 0, 0, TimeSpan.Zero));
        await office.AppropriateAsync(2027, Instrument.LivingAllowance, Money.FromYuan(4_000));
        var january = new CalendarMonth(2027, 1);
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, january, default);
        var paying = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, january, [.. due.Select(claim => claim.Key)]), default);
        await office.ApproveAsync(paying);
        await office.SettleAsync(paying, new LineAnswer(1, LineOutcome.Paid, new DateOnly(2027, 1, 20)),
            new LineAnswer(2, LineOutcome.Paid, new DateOnly(2027, 1, 20)));
        var recent = await office.AskAsync(context => context.Grants.Where(grant => grant.Sequence == 24).Select(grant => grant.Id).SingleAsync());

        Assert.Equal([(2027, 4_000m)], await BudgetsAsync(office, paying));
        var one = await PrepareAsync(office, new RecoveryItem(old, Money.FromYuan(500), "多发"));
        Assert.Equal(("2027-收回-001", (2026, 44_000m)), (one, Assert.Single(await BudgetsAsync(office, one))));
        await office.ApproveAsync(one);
        await office.SettleAsync(one, new LineAnswer(1, LineOutcome.Paid, new DateOnly(2027, 1, 20)));
        Assert.Equal([(2026, 43_500m)], await BudgetsAsync(office, one));
        var both = await office.Get<PrepareRecovery>().RunAsync(
            TestOffice.Officer, [new RecoveryItem(recent, Money.FromYuan(500), "多发"), new RecoveryItem(old, Money.FromYuan(500), "多发")], default);
        Assert.Equal([(2026, 43_500m), (2027, 4_000m)], await BudgetsAsync(office, both));
    }

    [Fact]
    public async Task What_could_not_be_recovered_may_be_asked_for_again()
    {
        await using var office = await PaidOfficeAsync("2026-10-20");
        var owed = (await office.Get<ListRecoveries>().OwedAsync(TestOffice.Officer, null, default)).Single();
        var number = await PrepareAsync(office, new RecoveryItem(owed.Paid, owed.Amount, owed.Reason));
        await office.ApproveAsync(number);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账户已销户"));

        Assert.Equal([GrantState.Released], await office.GrantStatesAsync(number));
        Assert.Equal(Money.FromYuan(44_000), (await office.BudgetAsync()).Paid);
        Assert.Equal(RecoveryState.Owed, (await ListAsync(office)).List.Rows.Single().State);
        Assert.Equal("2026-收回-002", await PrepareAsync(office, new RecoveryItem(owed.Paid, owed.Amount, owed.Reason)));
    }

    [Fact]
    public async Task Sent_back_it_is_owed_again()
    {
        await using var office = await PaidOfficeAsync("2026-10-20");
        var owed = (await office.Get<ListRecoveries>().OwedAsync(TestOffice.Officer, null, default)).Single();
        var number = await PrepareAsync(office, new RecoveryItem(owed.Paid, owed.Amount, owed.Reason));
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: false, "金额待核", default);
        Assert.Equal(RecoveryState.Owed, (await ListAsync(office)).List.Rows.Single().State);
    }

    [Fact]
    public async Task Two_recoveries_of_one_payment_at_once()
    {
        await using var office = await PaidOfficeAsync();
        await using var beside = office.Beside();
        var paid = await office.AskAsync(context => context.Grants.Where(grant => grant.State == GrantState.Paid).Select(grant => grant.Id).ToListAsync());
        foreach (var grant in paid)
        {
            Task Recover(TestOffice at, Actor by) => at.Get<PrepareRecovery>().RunAsync(by, [new RecoveryItem(grant, Money.FromYuan(2_000), "多发")], default);
            (await Race.RunAsync(() => Recover(office, TestOffice.Officer), () => Recover(beside, TestOffice.SecondOfficer))).OneWon("已由他人编入收回批次", "收回金额应大于 0");
        }

        Assert.Equal(paid.Count, await office.AskAsync(context => context.PaymentBatches.CountAsync(batch => batch.Kind == BatchKind.Recovery)));
    }

    [Fact]
    public async Task Nothing_is_recovered_of_what_was_never_paid_nor_without_the_right()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ApprovedAsync(1);
        var instructed = await office.AskAsync(context => context.Grants.Select(grant => grant.Id).SingleAsync());
        await Assert.ThrowsAsync<RuleViolationException>(() => PrepareAsync(office, new RecoveryItem(instructed, Money.FromYuan(1), "多发")));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PrepareRecovery>().RunAsync(TestOffice.Approver, [], default));
    }

    /// <summary>All months up to today paid, and then, perhaps, an early end.</summary>
    private static async Task<TestOffice> PaidOfficeAsync(string? endedOn = null)
    {
        var office = await FundedOffice.OpenAsync();
        await office.PaidAsync(await office.ApprovedAsync(22));
        if (endedOn is not null)
        {
            var number = await office.AskAsync(context => context.Projects.Select(project => project.Number).SingleAsync());
            await office.MoveAsync(number, ProjectAction.EndEarly, DateOnly.Parse(endedOn, System.Globalization.CultureInfo.InvariantCulture), "企业停产");
        }

        return office;
    }

    /// <returns>The years that the page of a batch shows, with what is paid of each.</returns>
    private static async Task<IEnumerable<(int Year, decimal Paid)>> BudgetsAsync(TestOffice office, string batch) =>
        (await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, batch, default))!.Budgets.Select(budget => (budget.Year, budget.Paid.Yuan));

    private static Task<RecoveryPage> ListAsync(TestOffice office) => office.Get<ListRecoveries>().RunAsync(TestOffice.Officer, ListQuery.First, default);

    private static Task<string> PrepareAsync(TestOffice office, RecoveryItem item) =>
        office.Get<PrepareRecovery>().RunAsync(TestOffice.Officer, [item], default);

    private static async Task RecoverAsync(TestOffice office, GrantId paid, int yuan)
    {
        var number = await PrepareAsync(office, new RecoveryItem(paid, Money.FromYuan(yuan), "多发"));
        await office.ApproveAsync(number);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Paid, TestOffice.Day));
    }

    private static Task<GrantId> FirstPaidAsync(TestOffice office) =>
        office.AskAsync(context => context.Grants.Where(grant => grant.State == GrantState.Paid).OrderBy(grant => grant.Sequence)
            .Select(grant => grant.Id).FirstAsync());

    private static Task<GrantState> StateAsync(TestOffice office, GrantId id) =>
        office.AskAsync(context => context.Grants.Where(grant => grant.Id == id).Select(grant => grant.State).SingleAsync());
}
