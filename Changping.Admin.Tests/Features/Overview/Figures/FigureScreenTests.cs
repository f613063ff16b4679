using AngleSharp.Dom;
using Bunit;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Figures;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>Beside each figure stands what it counts, and what is printed of it is rounded as everywhere.</summary>
public sealed class FigureScreenTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Fact]
    public async Task The_budget_names_each_column_by_its_figure_and_its_tooltip_says_what_is_counted()
    {
        await using var screen = new ScreenContext();
        var budget = await Office.Get<ReadBudget>().RunAsync(TestOffice.Officer, TestOffice.Day.Year, null, default);
        var table = screen.Render<BudgetTable>(part => part.Add(one => one.Budget, budget));

        FigureDefinition[] heads =
            [FundFigures.Appropriated, FundFigures.Held, FundFigures.Pending, FundFigures.Instructed, FundFigures.Paid, FundFigures.Returned,
                FundFigures.Left, FundFigures.ShareExecuted];
        Assert.Equal(heads.Select(figure => (figure.Word, figure.Counts)), Named(table.FindAll("thead .counted")));
        Assert.Contains(FundFigures.ExecutedOf(budget.Sum(line => line.Appropriated), budget.Sum(line => line.Paid))!, table.Find("tfoot")
            .TextContent, StringComparison.Ordinal);
        Assert.Contains(budget.Sum(line => line.Committed).ToString(), table.Find("tfoot").TextContent, StringComparison.Ordinal);
    }

    /// <summary>The share of the budget was cut off on the one and rounded on the other, and meant what is committed here and what is paid there.</summary>
    [Fact]
    public async Task Workbench_and_dashboard_name_the_same_figures_with_the_same_words_and_roundings()
    {
        await using var screen = new ScreenContext();
        var figures = await Office.Get<HomeFigures>().RunAsync(TestOffice.Officer, default);
        var home = screen.Render<HomeNumbers>(part => part.Add(one => one.Figures, figures));
        var view = await Office.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(TestOffice.Day.Year, CaseScope.All), default);
        var dashboard = screen.Render<KeyFigures>(part => part.Add(one => one.View, view));
        var (onHome, onDashboard) =
            (Named(home.FindAll(".counted")).Select(named => named.Counts).ToList(), Named(dashboard.FindAll(".counted"))
                .Select(named => named.Counts).ToList());

        Assert.Equal(new[] { PeopleFigures.Pool, PeopleFigures.Pooled, PeopleFigures.OnDuty, PeopleFigures.Ending }.Select(figure => figure.Counts),
            onHome.Intersect(onDashboard));
        Assert.Contains(FundFigures.ShareHeld.Counts, onHome);
        Assert.Contains(FundFigures.ShareExecuted.Counts, onDashboard);
        Assert.Contains(figures.ShareHeld!, home.Markup, StringComparison.Ordinal);
        Assert.Contains(Rounded.Wan(figures.ToPay), home.Markup, StringComparison.Ordinal);
        Assert.Contains(FundFigures.ExecutedOf(view.AllMoney.Appropriated!.Amount!.Value, view.AllMoney.PaidOut)!, dashboard.Markup, StringComparison.Ordinal);
        Assert.Equal(view.AllMoney.Committed, figures.Committed);
        Assert.Contains("/service?duty=on", home.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_in_ten_thousands_says_so_where_its_parts_do_not_add_up()
    {
        await using var screen = new ScreenContext();
        var rows = new[] { 3_333L, 3_333L, 6_666L }.Select((fen, index) => new MoneyRow(
            index == 2 ? null : Changping.Domain.Funds.Instrument.All[index], null, new Listed("/x", 1, new Money(fen)),
            new Listed("/x", 1, new Money(fen)))).ToList();
        Assert.Contains(Rounded.Note, Card(rows).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Rounded.Note,
            Card([.. rows.Select(row => row with { Held = new Listed("/x", 1, Money.Zero), Paid = new Listed("/x", 1, Money.Zero) })]).Markup,
            StringComparison.Ordinal);

        IRenderedComponent<MoneyCard> Card(IReadOnlyList<MoneyRow> of) =>
            screen.Render<MoneyCard>(part => part.Add(one => one.Rows, of).Add(one => one.Year, 2026));
    }

    private static IEnumerable<(string Word, string Counts)> Named(IEnumerable<IElement> words) =>
        words.Select(word => (word.TextContent, word.GetAttribute("title") ?? ""));
}
