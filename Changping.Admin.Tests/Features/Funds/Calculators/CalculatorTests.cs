using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Reckon = Changping.Admin.Features.Funds.Calculators.Calculators;

namespace Changping.Admin.Tests.Features.Funds.Calculators;

/// <summary>The worked examples of the policy's rules, each with its neighbours.</summary>
public sealed class CalculatorTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly PolicyBook Book =
        PolicyFiles.Load(SourceTree.DataDirectory).Issued("2.0", new(2024, 1, 1));

    [Theory]
    [InlineData("500000", ProjectField.NaturalSciences, "250,000.00")]
    [InlineData("599999.99", ProjectField.NaturalSciences, "299,999.99")]
    [InlineData("600000", ProjectField.NaturalSciences, "300,000.00")]
    [InlineData("600000.02", ProjectField.NaturalSciences, "300,000.00")]
    [InlineData("80万元", ProjectField.NaturalSciences, "300,000.00")]
    [InlineData("333,333.33", ProjectField.NaturalSciences, "166,666.66")]
    [InlineData("0.01", ProjectField.NaturalSciences, "0.00")]
    [InlineData("150000", ProjectField.HumanitiesAndSocialSciences, "75,000.00")]
    [InlineData("400000", ProjectField.HumanitiesAndSocialSciences, "100,000.00")]
    public void A_subsidy_is_half_the_cost_up_to_the_cap_of_its_field(string cost, ProjectField field, string amount)
    {
        Assert.Equal(amount, Reckon.Subsidy(Book, Yuan.Read(cost).Amount!.Value, field, Day).Value.Amount.ToString());
    }

    [Theory]
    [InlineData(10_000_000, 0, "3,000,000.00")]
    [InlineData(10_000_000, 3_000_000, "2,000,000.00")]
    [InlineData(10_000_000, 4_999_999, "1.00")]
    [InlineData(10_000_000, 5_000_000, "0.00")]
    [InlineData(10_000_000, 6_000_000, "0.00")]
    public void All_applications_of_a_project_share_one_cap(int investment, int already, string amount) =>
        Assert.Equal(amount, Reckon.Commercialisation(Book, Money.FromYuan(investment), Money.FromYuan(already), Day).Value.Amount.ToString());

    [Theory]
    [InlineData("2026-03-15", null, 24, "2026-04-14", "2026-04", "2028-03")]
    [InlineData("2026-01-31", null, 24, "2026-02-28", "2026-02", "2028-01")]
    [InlineData("2026-03-15", "2026-05-14", 2, "2026-04-14", "2026-04", "2026-05")]
    [InlineData("2026-03-15", "2026-05-13", 1, "2026-04-14", "2026-04", "2026-04")]
    public void An_allowance_is_two_thousand_for_each_complete_month(string start, string? end, int months, string firstEnds, string firstPayable,
        string lastPayable)
    {
        var plan = Reckon.Allowance(Book, DateOnly.Parse(start, null), end is null ? null : DateOnly.Parse(end, null)).Value;

        Assert.Equal((months, Money.FromYuan(2_000) * months), (plan.Months.Count, plan.Total));
        Assert.Equal((firstEnds, firstPayable, lastPayable),
            ($"{plan.Months[0].Period.End:yyyy-MM-dd}", $"{plan.Months[0].Payable}", $"{plan.Months[^1].Payable}"));
    }

    [Fact]
    public void A_service_that_ends_within_its_first_month_earns_nothing()
    {
        var plan = Reckon.Allowance(Book, new(2026, 3, 15), new(2026, 4, 13)).Value;
        Assert.Equal((0, Money.Zero), (plan.Months.Count, plan.Total));
    }

    [Theory]
    [InlineData("2026-03-01", "2028-02-29")]
    [InlineData("2028-02-29", "2030-02-28")]
    [InlineData("2026-11-23", "2028-11-22")]
    public void A_period_ends_the_day_before_its_second_anniversary(string start, string end) =>
        Assert.Equal(end, $"{Reckon.Period(Book, DateOnly.Parse(start, null)).Value.End:yyyy-MM-dd}");

    [Fact]
    public void A_day_before_the_policy_and_a_day_of_another_century_are_refused()
    {
        Assert.Throws<PolicySilentException>(() => Reckon.Period(Book, new(2023, 12, 31)));
        Assert.Throws<PolicySilentException>(() => Reckon.Period(Book, new(2029, 1, 1)));
        Assert.Throws<RuleViolationException>(() => Reckon.Period(Book, new(26, 3, 1)));
        Assert.Throws<RuleViolationException>(() => Reckon.Allowance(Book, new(2026, 3, 1), new(9999, 12, 31)));
        Assert.Throws<RuleViolationException>(() => Reckon.Allowance(Book, new(2026, 3, 2), new(2026, 3, 1)));
    }

    [Fact]
    public void Until_the_day_of_issue_is_entered_an_answer_says_that_nothing_may_rest_on_it()
    {
        var provisional = PolicyFiles.Load(SourceTree.DataDirectory).Undated;
        Assert.Equal(PolicyBook.ProvisionalNote, Reckon.Period(provisional, Day).Note);
        Assert.Null(Reckon.Period(Book, Day).Note);
    }

    [Theory]
    [InlineData("100.001", "两位小数")]
    [InlineData("-1", "负数")]
    [InlineData("一百", "金额应为数字")]
    [InlineData("1,00", "金额应为数字")]
    [InlineData("99999999999", "100 亿")]
    public void What_is_no_amount_says_what_is_expected(string typed, string expected)
    {
        var (amount, fault) = Yuan.Read(typed);
        Assert.Null(amount);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }
}
