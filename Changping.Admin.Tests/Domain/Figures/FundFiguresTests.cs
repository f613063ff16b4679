using System.Reflection;
using Changping.Domain.Common;
using Changping.Domain.Figures;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Figures;

/// <summary>Every figure that is shown has one word and one sentence; those of the budget and of the claims say which states they count.</summary>
public sealed class FundFiguresTests
{
    [Theory]
    [InlineData(typeof(FundFigures))]
    [InlineData(typeof(PeopleFigures))]
    public void Each_says_what_it_counts_in_a_word_of_its_own(Type figures)
    {
        var all = figures.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<FigureDefinition>().ToList();
        Assert.True(all.Count >= 6);
        Assert.All(all, figure => Assert.True(figure is { Word.Length: > 0, Counts.Length: > 0 }));
        Assert.Equal(all.Count, all.Select(figure => figure.Word).Distinct().Count());
        Assert.Equal(all.Count, all.Select(figure => figure.Counts).Distinct().Count());
    }

    [Fact]
    public void The_budgets_table_has_every_column_once_in_its_order()
    {
        Assert.Equal(Enum.GetValues<BudgetColumn>(), FundFigures.OfBudget.Select(figure => figure.Column));
        Assert.All(Enum.GetValues<BudgetColumn>(), column => Assert.Equal(column, FundFigures.Of(column).Column));
        Assert.Same(FundFigures.Returned, FundFigures.Of(BudgetColumn.Returned));
    }

    [Theory]
    [InlineData(ClaimState.Payable, "可拨付 应付 待拨付")]
    [InlineData(ClaimState.Blocked, "受阻 应付 待拨付")]
    [InlineData(ClaimState.InBatch, "待复核 待拨付")]
    [InlineData(ClaimState.NotDue, "")]
    [InlineData(ClaimState.Awarded, "")]
    [InlineData(ClaimState.Instructed, "")]
    [InlineData(ClaimState.Paid, "")]
    [InlineData(ClaimState.Returned, "")]
    [InlineData(ClaimState.Recovered, "")]
    [InlineData(ClaimState.Lapsed, "")]
    public void A_claim_counts_by_its_state(ClaimState state, string figures)
    {
        ClaimFigure[] all = [FundFigures.Payable, FundFigures.Blocked, FundFigures.Due, FundFigures.InBatch, FundFigures.ToPay];
        Assert.Equal(figures, string.Join(' ', all.Where(figure => figure.Has(state)).Select(figure => figure.Word)));
    }

    [Theory]
    [InlineData(1_000, 250, "25")]
    [InlineData(1_000, 0, "0")]
    [InlineData(0, 250, null)]
    public void A_share_is_of_the_years_budget_and_none_without_one(int appropriated, int sum, string? starts)
    {
        foreach (var share in new[] { FundFigures.HeldOf(Money.FromYuan(appropriated), Money.FromYuan(sum)),
            FundFigures.ExecutedOf(Money.FromYuan(appropriated), Money.FromYuan(sum)) })
        {
            Assert.Equal(starts is null, share is null);
            Assert.StartsWith(starts ?? "", share ?? "", StringComparison.Ordinal);
        }
    }
}
