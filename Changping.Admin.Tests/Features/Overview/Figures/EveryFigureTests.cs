using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Features.Funds.Batches;
using Changping.Admin.Tests.Support;
using Changping.Domain.Figures;
using Changping.Domain.Funds;
using CsCheck;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>One figure, one home: the workbench, the lists, the budget, the dashboard, exports, registers and verify say the same, and it is what
/// plain SQL says.</summary>
public sealed class EveryFigureTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private static readonly Gen<YearStep[]> Years = Gen.Select(
        Gen.Enum<YearAct>(), Gen.Int[0, 999], Gen.Int[0, 999], (act, which, how) => new YearStep(act, which, how)).Array[15, 40];

    [Fact]
    public Task Every_figure_of_the_demonstration_is_what_plain_SQL_says() => AgreesAsync(demo.Office, atLeast: 300);

    [Fact]
    public Task Every_figure_of_any_year_is_what_plain_SQL_says() => Years.SampleAsync(async steps =>
    {
        await using var year = await RandomYear.BeginAsync();
        foreach (var step in steps)
        {
            await year.TakeAsync(step);
        }

        await AgreesAsync(year.Office, atLeast: 20);
    }, iter: 6, threads: 1);

    /// <summary>Paid, sent back by the bank, told to pay and not answered, in a batch, recovered in another month, awarded: everything at once.</summary>
    [Fact]
    public async Task Every_figure_of_a_year_in_which_everything_happens_is_what_plain_SQL_says()
    {
        await using var year = await RandomYear.BeginAsync();
        foreach (var act in new[]
        {
            YearAct.PrepareAllowances, YearAct.Decide, YearAct.Settle, YearAct.PrepareSubsidies, YearAct.Decide, YearAct.Settle, YearAct.Recover,
            YearAct.Decide, YearAct.Settle,
            YearAct.PrepareAllowances, YearAct.Decide, YearAct.PrepareAllowances, YearAct.Recover, YearAct.EndEarly,
        })
        {
            foreach (var which in act == YearAct.Settle ? new[] { 0, 1, 2 } : [1])
            {
                await year.TakeAsync(new YearStep(act, which, 6));
            }
        }

        await AgreesAsync(year.Office, atLeast: 80);
    }

    [Fact]
    public async Task Every_figure_of_an_office_with_prizes_and_conversions_is_what_plain_SQL_says()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        var projects = await office.NumbersAsync();
        foreach (var project in projects)
        {
            await office.EvaluateAsync(project);
        }

        await office.ApproveSelectionAsync(Changping.Domain.Policy.PrizeGrade.First, Changping.Domain.Policy.PrizeGrade.Second);
        await office.DecideAsync(await office.ApplyAsync(projects[0], 1_234_567.89m));
        await AgreesAsync(office, atLeast: 40);
        await office.PayAsync(Instrument.Prize);
        await office.PayAsync(Instrument.Commercialisation, settled: false);
        await AgreesAsync(office, atLeast: 60);
    }

    [Fact]
    public void Each_figure_has_one_word_of_its_own_and_says_what_it_counts()
    {
        var all = new[] { typeof(FundFigures), typeof(PeopleFigures) }.SelectMany(table => table.GetFields().Select(field => field.GetValue(null)))
            .OfType<FigureDefinition>().ToList();
        Assert.True(all.Count > 25);
        Expect.None(all.GroupBy(figure => figure.Word).Where(same => same.Count() > 1).Select(same => same.Key));
        Expect.None(all.Where(figure => figure.Counts.Length < 5).Select(figure => figure.Word));
    }

    [Fact]
    public void Each_column_of_a_budget_has_its_figure() =>
        Assert.Equal(Enum.GetValues<BudgetColumn>(), FundFigures.OfBudget.Select(figure => figure.Column).Order());

    private static async Task AgreesAsync(TestOffice office, int atLeast)
    {
        var shown = new ShownFigures(office);
        await new FundsBySql(office, shown).CompareAsync();
        await new PaymentsBySql(office, shown).CompareAsync();
        await new PeopleBySql(office, shown).CompareAsync();
        Expect.None(shown.Wrong);
        Assert.True(shown.Telling >= atLeast, $"only {shown.Telling} of {shown.Compared} figures were not nothing");
    }
}
