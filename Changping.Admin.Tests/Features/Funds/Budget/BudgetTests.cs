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
        Assert.Equal((Yuan(49_000), Yuan(10_000), Yuan(39_000), Yuan(6_000), Yuan(4_000)), (line.Appropriated, line.Committed, line.Left, line.Instructed, line.Pending));
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
    public async Task Another_year_has_money_of_its_own()
    {
        await using var office = await FundedOffice.OpenAsync();
        Assert.All((await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, 2027, null, default)).Lines, line => Assert.Equal(Money.Zero, line.Appropriated));
    }

    [Fact]
    public async Task Only_those_who_handle_enter_a_budget() => await Assert.ThrowsAsync<NotPermittedException>(async () =>
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<Appropriate>().RunAsync(TestOffice.Approver, 2026, Instrument.Prize, Yuan(1), "批复", default);
    });

    private static Money Yuan(int yuan) => Money.FromYuan(yuan);

    private static Task<string> PrepareAsync(TestOffice office, IReadOnlyList<ClaimKey> claims) =>
        office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, claims), default);
}
