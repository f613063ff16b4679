using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>What money follows from a service that is broken off, told before it is. Here it began on 2026-03-15, so that its seventh month ends on
/// 2026-10-14.</summary>
public sealed class EndOfServiceTests
{
    private static readonly DateOnly Seventh = new(2026, 10, 14);
    private static readonly FundingCase Before = FundingCases.Serving with { Months = new HashSet<int> { 1, 2, 3, 4, 5, 6, 7 } };

    [Theory]
    [InlineData("2026-11-13", 8, 17)]
    [InlineData("2026-11-14", 9, 16)]
    public void The_months_that_will_not_be_served_are_not_due_any_more(string lastDay, int first, int count)
    {
        var notDue = EndOfService.Of(Before, [], Day(lastDay), terminates: false).NotDue;
        Assert.Equal(Enumerable.Range(first, count), notDue.Select(money => money.Sequence));
        Assert.All(notDue, money =>
            Assert.Equal((Instrument.LivingAllowance, 1, Money.FromYuan(2_000), null), (money.Instrument, money.Parts, money.Amount, money.Reason)));
    }

    [Fact]
    public void An_instalment_that_is_still_to_come_falls_away_with_a_termination_and_stays_with_an_early_end()
    {
        var instalments = Before with { Terms = new FundingTerms(3, 12, false), Subsidies = [new FundedGrant(1, 3, Money.FromYuan(100_000), IsPaid: true)] };
        Assert.DoesNotContain(EndOfService.Of(instalments, [], Seventh, terminates: false).NotDue, money => money.Instrument == Instrument.ProjectSubsidy);
        Assert.Equal([(2, 3, Money.FromYuan(100_000)), (3, 3, Money.FromYuan(100_000))], EndOfService.Of(instalments, [], Seventh, terminates: true).NotDue
            .Where(money => money.Instrument == Instrument.ProjectSubsidy).Select(money => (money.Sequence, money.Parts, money.Amount)));
    }

    [Theory]
    [InlineData("2026-10-13", 1)]
    [InlineData("2026-10-14", 0)]
    public void A_paid_month_comes_back_where_it_was_not_served_to_its_last_day(string lastDay, int count)
    {
        var told = EndOfService.Of(Before, [Allowance(6), Allowance(7)], Day(lastDay), terminates: false);
        Assert.Equal(count, told.ToRecover.Count);
        Assert.Empty(told.Lapsing);
        Assert.Empty(told.InBatches);
        Assert.All(told.ToRecover, money =>
        {
            Assert.Equal((Instrument.LivingAllowance, 7, 1, Money.FromYuan(2_000)), (money.Instrument, money.Sequence, money.Parts, money.Amount));
            Assert.Contains("第 7 个服务月未满", money.Reason, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(0, 2_000)]
    [InlineData(500, 1_500)]
    [InlineData(1_999.99, 0.01)]
    public void What_was_recovered_already_does_not_come_back_again(decimal recovered, decimal left) => Assert.Equal(
        Money.FromYuan(left), Assert.Single(EndOfService.Of(Before, [Allowance(7) with { Recovered = Money.FromYuan(recovered) }],
            Seventh.AddDays(-1), false).ToRecover).Amount);

    [Fact]
    public void What_was_recovered_whole_is_not_told() =>
        Assert.Empty(EndOfService.Of(Before, [Allowance(7) with { Recovered = Money.FromYuan(2_000) }], Seventh.AddDays(-1), terminates: false).ToRecover);

    [Fact]
    public void What_an_audit_leaves_of_a_payment_does_not_come_back()
    {
        var of = Before with { Audit = new FundedAudit(Money.FromYuan(500_000), Money.FromYuan(250_000)) };
        Assert.Equal(Money.FromYuan(50_000), Assert.Single(EndOfService.Of(of, [Subsidy], Seventh, terminates: false).ToRecover).Amount);
    }

    [Theory]
    [InlineData(false, "Lapsing")]
    [InlineData(true, "InBatches")]
    public void An_unpaid_month_lapses_and_one_in_a_batch_is_told_apart(bool isInBatch, string where)
    {
        var told = EndOfService.Of(Before, [Allowance(7) with { IsPaid = false, IsInBatch = isInBatch }, Allowance(6) with { IsPaid = false }],
            Seventh.AddDays(-1), false);
        Assert.Empty(told.ToRecover);
        Assert.Equal((where == "Lapsing" ? 1 : 0, where == "InBatches" ? 1 : 0), (told.Lapsing.Count, told.InBatches.Count));
        Assert.Equal((7, Money.FromYuan(2_000)), told.Lapsing.Concat(told.InBatches).Select(money => (money.Sequence, money.Amount)).Single());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_paid_subsidy_stays_with_an_early_end_and_is_to_come_back_with_a_termination(bool terminates, int count)
    {
        var told = EndOfService.Of(Before, [Subsidy], Seventh, terminates).ToRecover;
        Assert.Equal(count, told.Count);
        Assert.All(told, money => Assert.Contains("已终止", money.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_ever_came_everything_comes_back_and_nothing_becomes_due()
    {
        var told = EndOfService.Of(Before with { Months = new HashSet<int> { 1 } }, [Allowance(1), Subsidy], null, terminates: true);
        Assert.Equal([Money.FromYuan(2_000), Money.FromYuan(300_000)], told.ToRecover.Select(money => money.Amount));
        Assert.All(told.ToRecover, money => Assert.Contains("未到岗", money.Reason, StringComparison.Ordinal));
        Assert.Equal(23, told.NotDue.Count(money => money.Instrument == Instrument.LivingAllowance));
    }

    [Fact]
    public void Where_no_service_was_agreed_only_the_subsidy_falls_away()
    {
        var told = EndOfService.Of(Before with { Service = null, AgreementSignedOn = null }, [], Seventh, terminates: true);
        Assert.Equal((Instrument.ProjectSubsidy, Money.FromYuan(300_000)), told.NotDue.Select(money => (money.Instrument, money.Amount)).Single());
    }

    [Fact]
    public void What_the_end_does_not_touch_is_told_nowhere()
    {
        var of = Before with { Prizes = FundingCases.Prized, Applications = FundingCases.Applied(1) };
        var told = EndOfService.Of(of, [Allowance(3), new(Instrument.Prize, 1, 1, Money.FromYuan(100_000), Money.Zero, true, false)], Seventh,
            terminates: false);
        Assert.Empty(told.ToRecover.Concat(told.Lapsing).Concat(told.InBatches));
    }

    private static StandingGrant Subsidy => new(Instrument.ProjectSubsidy, 1, 1, Money.FromYuan(300_000), Money.Zero, IsPaid: true, IsInBatch: false);

    private static StandingGrant Allowance(int month) =>
        new(Instrument.LivingAllowance, month, 1, Money.FromYuan(2_000), Money.Zero, IsPaid: true, IsInBatch: false);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
