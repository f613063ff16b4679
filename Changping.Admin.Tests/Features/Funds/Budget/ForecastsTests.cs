using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Funds.Budget;

/// <summary>What the cases on file will still cost, against what is due today and what the budgets have.</summary>
public sealed class ForecastsTests
{
    private static readonly CalendarMonth November = FundedOffice.Period;

    [Fact]
    public async Task What_is_due_today_is_the_forecast_up_to_this_month_whatever_became_of_a_project()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1, ("服务起始日", "2026-03-31"));
        var ended = await office.AddProjectAsync(2);
        await office.MoveAsync(ended, ProjectAction.EndEarly, new DateOnly(2026, 6, 14), "企业停产");
        var terminated = await office.AddProjectAsync(3);
        await office.MoveAsync(terminated, ProjectAction.Terminate, new DateOnly(2026, 6, 13), "违约");
        var never = await office.AddProjectAsync(4, ("服务起始日", "2026-11-24"));
        await office.MoveAsync(never, ProjectAction.Terminate, reason: "未到岗");
        await office.AddProjectEndingAsync(5, new DateOnly(2026, 10, 31));

        var forecast = await SumAsync(office);
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, November, default);
        Assert.Equal((due.Count, Money.Sum(due.Select(claim => claim.Amount))),
            Sum(forecast.Arrears(Instrument.LivingAllowance) + forecast.Of(Instrument.LivingAllowance, November)));
        Assert.Equal(24 + 3 + 2 + 24, All(forecast, Instrument.LivingAllowance).Claims);
        Assert.Equal((await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, November, default)).Count,
            All(forecast, Instrument.ProjectSubsidy).Claims);
    }

    [Fact]
    public async Task A_service_to_come_is_expected_one_that_should_have_begun_is_not_and_without_an_agreement_only_the_subsidy()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1, ("服务起始日", "2026-12-01"));
        await office.AddProjectAsync(2, ("服务起始日", "2026-11-24"));
        await office.AddProjectAsync(3, ("协议签订日期", null), ("服务起始日", "2026-12-01"));
        Assert.Equal(48, All(await SumAsync(office), Instrument.LivingAllowance).Claims);
        Assert.Equal((1, Money.FromYuan(300_000)), Sum((await SumAsync(office)).Undated(Instrument.ProjectSubsidy)));

        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(24, All(await SumAsync(office), Instrument.LivingAllowance).Claims);
    }

    [Fact]
    public async Task Each_year_stands_beside_its_budget_and_what_is_missing_is_said()
    {
        // Served since 2025-01-15: 22 months are due, one more this year and one in the next.
        await using var office = await FundedOffice.OpenAsync(yuan: 40_000);
        var years = (await office.Get<ReadForecast>().RunAsync(TestOffice.Officer, default)).Years;

        Assert.Equal((2026, Instrument.LivingAllowance, Money.FromYuan(46_000), Money.FromYuan(6_000)), Of(years[0]));
        Assert.Equal("按现有在岗人员和已立项项目，2026 年生活补贴预计 46,000.00 元，预算余额 40,000.00 元，缺 6,000.00 元", years[0].Warning);
        Assert.Equal("按现有在岗人员和已立项项目，2027 年生活补贴预计 2,000.00 元，尚无预算", years.Single(year => year.Line.Year == 2027 && year.Expected.Claims > 0).Warning);

        await office.AppropriateAsync(Instrument.LivingAllowance, 6_000);
        Assert.Null((await office.Get<ReadForecast>().RunAsync(TestOffice.Officer, default)).Years[0].Warning);

        static (int, Instrument, Money, Money?) Of(ForecastYear year) => (year.Line.Year, year.Line.Instrument, year.Expected.Amount, year.Shortfall);
    }

    [Fact]
    public async Task Five_projects_take_as_many_questions_as_one()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 5);
        var asked = new List<string>();
        await using var context = office.Overheard(asked);
        var forecast = await office.Get<Forecasts>().SumAsync(context, CaseScope.All, default);

        Assert.Equal(5 * 24, All(forecast, Instrument.LivingAllowance).Claims);
        Assert.Equal(9, asked.Count);
    }

    private static Task<CostForecast> SumAsync(TestOffice office) =>
        office.AskAsync(context => office.Get<Forecasts>().SumAsync(context, CaseScope.All, default));

    private static (int, Money) Sum(ForecastSum sum) => (sum.Claims, sum.Amount);

    private static ForecastSum All(CostForecast forecast, Instrument instrument) =>
        Enumerable.Range(2026, 10).Aggregate(default(ForecastSum), (sum, year) => sum + forecast.InYear(instrument, year));
}
