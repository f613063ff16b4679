using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Budget;

/// <summary>A year's budget is the sum of its records; it is adjusted by a record, never below what is committed.</summary>
public sealed class BudgetTests
{
    [Fact]
    public async Task The_year_shows_what_is_appropriated_committed_and_instructed()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 0);
        await office.AppropriateAsync(Instrument.LivingAllowance, 50_000);
        await office.AppropriateAsync(Instrument.LivingAllowance, -1_000);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).ToList();
        var approved = await PrepareAsync(office, claims[..3]);
        await PrepareAsync(office, claims[3..5]);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, approved, approve: true, null, default);

        var budget = await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2026, null, default);
        var line = budget.Lines.Single(candidate => candidate.Instrument == Instrument.LivingAllowance);
        Assert.Equal((Yuan(49_000), Yuan(10_000), Yuan(39_000), Yuan(6_000), Yuan(4_000)),
            (line.Appropriated, line.Committed, line.Left, line.Instructed, line.Pending));
        Assert.Equal([Yuan(-1_000), Yuan(50_000)], budget.Entries.Select(entry => entry.Amount));
        Assert.Equal([2027, 2026], budget.Years);
        Assert.Equal(Yuan(49_000), budget.Sum(each => each.Appropriated));
    }

    [Fact]
    public async Task An_adjustment_below_what_is_committed_is_refused_and_leaves_no_record()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 10_000);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).ToList();
        await PrepareAsync(office, claims[..4]);
        var before = await office.AskAsync(context => context.Appropriations.CountAsync());

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.AppropriateAsync(Instrument.LivingAllowance, -2_001));
        Assert.Contains("已核定 8,000.00 元", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await office.AskAsync(context => context.Appropriations.CountAsync()));
        await office.AppropriateAsync(Instrument.LivingAllowance, -2_000);
    }

    [Fact]
    public async Task What_one_years_budget_bears_is_shown_by_the_year_in_which_it_was_paid()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 10_000);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).ToList();
        var batch = await PrepareAsync(office, claims[..3]);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, approve: true, null, default);
        Assert.Empty((await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, batch, default))!.PaidIn);

        office.Time.SetUtcNow(new DateTimeOffset(2027, 1, 5, 2, 0, 0, TimeSpan.Zero));
        await office.SettleAsync(
            batch, [new(1, LineOutcome.Paid, new(2026, 12, 31)), new(2, LineOutcome.Paid, new(2027, 1, 1)),
                new(3, LineOutcome.Returned, new(2027, 1, 1), "户名不符")]);

        PaymentYear[] expected = [new(2026, Yuan(2_000)), new(2027, Yuan(2_000))];
        Assert.Equal(expected, (await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, batch, default))!.PaidIn);
        Assert.Equal(expected, (await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2026, null, default)).PaidIn);
        Assert.Empty((await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2027, null, default)).PaidIn);
    }

    [Fact]
    public async Task Another_year_has_money_of_its_own()
    {
        await using var office = await FundedOffice.OpenAsync();
        Assert.All((await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2027, null, default)).Lines,
            line => Assert.Equal(Money.Zero, line.Appropriated));
    }

    [Fact]
    public async Task Only_those_who_handle_enter_a_budget() => await Assert.ThrowsAsync<NotPermittedException>(async () =>
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<Appropriate>().RunAsync(TestOffice.Approver, 2026, Instrument.Prize, Yuan(1), "批复", default);
    });

    /// <summary>As found: one officer alone set any budget, of any year.</summary>
    [Fact]
    public async Task What_one_person_proposes_is_no_money_before_another_confirmed_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Get<Appropriate>().RunAsync(TestOffice.OfficerAndApprover, 2026, Instrument.Prize, Yuan(200_000), "批复", default);
        Assert.Equal(Money.Zero, await OfPrizeAsync(office));
        var decide = office.Get<DecideAppropriation>();
        Assert.Contains("须由另一人审批",
            (await Assert.ThrowsAsync<RuleViolationException>(() => decide.RunAsync(TestOffice.OfficerAndApprover, id, true, null, default)))
                .Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => decide.RunAsync(TestOffice.SecondOfficer, id, true, null, default));
        await decide.RunAsync(TestOffice.Approver, id, true, null, default);
        Assert.Equal(Yuan(200_000), await OfPrizeAsync(office));
        Assert.Contains("已确认", (await Assert.ThrowsAsync<RuleViolationException>(() => decide.RunAsync(TestOffice.Approver, id, true, null, default)))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_kept_with_its_reason_and_is_no_money()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Yuan(200_000), "批复", default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DecideAppropriation>().RunAsync(TestOffice.Approver, id, false, " ", default));
        await office.Get<DecideAppropriation>().RunAsync(TestOffice.Approver, id, false, "批复文号有误", default);
        Assert.Equal(Money.Zero, await OfPrizeAsync(office));
        var entry = Assert.Single((await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2026, null, default)).Entries);
        Assert.Equal((AppropriationState.Refused, "批复文号有误"), (entry.State, entry.Decision.Reason));
    }

    /// <summary>Two officers take back at once: the second confirmation finds less than it saw.</summary>
    [Fact]
    public async Task What_is_committed_meanwhile_is_asked_again_at_the_confirmation()
    {
        await using var office = await FundedOffice.OpenAsync(yuan: 10_000);
        var id = await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.LivingAllowance, Yuan(-8_000), "调减", default);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).ToList();
        await PrepareAsync(office, claims[..2]);
        Assert.Contains("已核定 4,000.00 元", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.Get<DecideAppropriation>().RunAsync(TestOffice.Approver, id, true, null, default))).Message, StringComparison.Ordinal);
    }

    /// <summary>Arrears of December prepared in January hold the new year's money.</summary>
    [Fact]
    public async Task A_batch_holds_the_budget_of_the_year_in_which_it_is_prepared()
    {
        await using var office = await FundedOffice.OpenAsync();
        office.Time.SetUtcNow(new DateTimeOffset(2027, 1, 4, 2, 0, 0, TimeSpan.Zero));
        var december = new CalendarMonth(2026, 12);
        var claims = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, december, default)).Select(claim => claim.Key).Take(1).ToList();
        var request = new BatchRequest(Instrument.LivingAllowance, december, claims);
        Assert.Contains("2027 年生活补贴预算余额 0.00 元", (await Assert.ThrowsAsync<RuleViolationException>(
            () => office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, request, default))).Message, StringComparison.Ordinal);
        await office.AppropriateAsync(2027, Instrument.LivingAllowance, Yuan(2_000));
        var number = await office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, request, default);
        Assert.StartsWith("2027-", number, StringComparison.Ordinal);
        Assert.Equal([2027], (await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, number, default))!.Budgets.Select(line => line.Year));
    }

    private static async Task<Money> OfPrizeAsync(TestOffice office) =>
        await office.AskAsync(async context => (await BudgetBook.LineAsync(context, 2026, Instrument.Prize, default)).Appropriated);

    private static Money Yuan(int yuan) => Money.FromYuan(yuan);

    private static Task<string> PrepareAsync(TestOffice office, IReadOnlyList<ClaimKey> claims) =>
        office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, claims), default);
}
