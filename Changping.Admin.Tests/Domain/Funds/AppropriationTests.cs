using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>五（一）2: never more is committed than the year has, to the fen.</summary>
public sealed class AppropriationTests
{
    private static readonly BudgetLine Line = new(2026, Instrument.LivingAllowance, Money.FromYuan(10_000),
        Pending: Money.FromYuan(1_000), Instructed: Money.FromYuan(2_000), Paid: Money.FromYuan(4_500), Returned: Money.FromYuan(500));

    [Fact]
    public void An_entry_of_nothing_or_without_its_document_is_refused()
    {
        Assert.Throws<RuleViolationException>(() => Entry(Money.Zero, "批复"));
        Assert.Throws<RuleViolationException>(() => Entry(Money.FromYuan(1), " "));
        Assert.Equal(Money.FromYuan(-1), Entry(Money.FromYuan(-1), "调减").Amount);
    }

    /// <summary>As found: a budget of any year was taken.</summary>
    [Theory]
    [InlineData(2024, "2025-03-01", true)]
    [InlineData(2025, "2025-03-01", false)]
    [InlineData(2027, "2025-03-01", false)]
    [InlineData(2028, "2025-03-01", true)]
    [InlineData(2025, null, true)]
    [InlineData(2026, null, false)]
    public void A_year_from_the_first_of_the_office_to_the_next_has_a_budget(int year, string? goLive, bool refused) =>
        Assert.Equal(refused, Appropriation.WhyNotYear(
            year, goLive is null ? null : DateOnly.Parse(goLive, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 11, 23),
            hasBudget: false) is not null);

    [Fact]
    public void A_year_that_has_money_is_adjusted_whenever_it_is() =>
        Assert.Null(Appropriation.WhyNotYear(2020, new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 23), hasBudget: true));

    [Fact]
    public void The_last_fen_may_be_committed_and_not_one_more()
    {
        Line.RequireRoom(Money.FromYuan(2_000));

        var refusal = Assert.Throws<RuleViolationException>(() => Line.RequireRoom(new Money(200_001)));
        Assert.Contains("缺 0.01 元", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_is_taken_back_down_to_what_is_committed_and_no_further()
    {
        Line.RequireAdjustable(Money.FromYuan(-2_000));

        Assert.Contains("已核定 8,000.00 元，预算不能调至 7,999.99 元", Assert.Throws<RuleViolationException>(() => Line.RequireAdjustable(new Money(-200_001)))
            .Message, StringComparison.Ordinal);
    }

    private static Appropriation Entry(Money amount, string reason) =>
        new(Id.New<AppropriationId>(), 2026, Instrument.LivingAllowance, amount, reason, Cases.Officer, new DateOnly(2026, 1, 5));
}
