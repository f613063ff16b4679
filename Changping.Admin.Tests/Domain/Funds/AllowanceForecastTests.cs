using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）2 looked ahead: each service month not granted yet, in the month in which it becomes payable, to the end of the period.</summary>
public sealed class AllowanceForecastTests
{
    private static readonly CalendarMonth November = new(2026, 11);
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    [Fact]
    public void A_service_from_the_31st_costs_once_in_every_month_counted_from_its_first_day()
    {
        // It completes on 2026-11-30, 2026-12-30, 2027-01-30 and, as February has no 31st, on 2027-02-28.
        var forecast = Of(Running("1", Plain("2026-10-31"), None));

        Assert.All(Enumerable.Range(0, 24), ahead => Assert.Equal(new ForecastSum(1, Yuan(2_000)), At(forecast, November.AddMonths(ahead))));
        Assert.Equal(default, At(forecast, new CalendarMonth(2028, 11)));
        Assert.Equal(new CalendarMonth(2028, 10), forecast.Last);
    }

    [Theory]
    [InlineData("2028-03-14", 24)]
    [InlineData("2028-05-13", 25)]
    [InlineData("2028-05-14", 26)]
    public void An_extension_costs_its_full_months(string lastDay, int months) =>
        Assert.Equal(months, All(Of(Running("1", Service("2026-03-15", lastDay), None))).Claims);

    [Theory]
    [InlineData("2026-12-13", 8)]
    [InlineData("2026-12-14", 9)]
    public void After_an_early_end_nothing_more_is_expected_and_its_incomplete_month_is_not(string ended, int months)
    {
        var forecast = Of(Running("1", Service("2026-03-15", ended), None));

        Assert.Equal(months, All(forecast).Claims);
        Assert.Equal(default, forecast.InYear(Instrument.LivingAllowance, 2027));
    }

    [Fact]
    public void Months_that_are_granted_cost_nothing_more_and_one_left_out_is_arrears_of_this_year()
    {
        // Payable from 2026-04 on; the third, of 2026-06, was held back.
        var forecast = Of(Running("1", Plain("2026-03-15"), new HashSet<int> { 1, 2, 4, 5, 6, 7 }));

        Assert.Equal(new ForecastSum(1, Yuan(2_000)), forecast.Arrears(Instrument.LivingAllowance));
        Assert.Equal(new ForecastSum(1, Yuan(2_000)), At(forecast, new CalendarMonth(2026, 6)));
        Assert.Equal(new ForecastSum(3, Yuan(6_000)), forecast.InYear(Instrument.LivingAllowance, 2026));
        Assert.Equal(new ForecastSum(12, Yuan(24_000)), forecast.InYear(Instrument.LivingAllowance, 2027));
        Assert.Equal(new ForecastSum(3, Yuan(6_000)), forecast.InYear(Instrument.LivingAllowance, 2028));
        Assert.Equal(default, forecast.InYear(Instrument.LivingAllowance, 2025));
    }

    [Fact]
    public void A_service_that_is_still_to_begin_is_expected_from_its_first_full_month()
    {
        var forecast = Of(Running("1", Plain("2026-12-01"), None));

        Assert.Equal(default, At(forecast, November));
        Assert.Equal(1, At(forecast, new CalendarMonth(2026, 12)).Claims);
    }

    [Fact]
    public void A_case_that_the_policy_is_silent_about_is_named_and_the_others_are_counted()
    {
        var forecast = Of(
            Running("2023-项目-0001", Service("2023-01-15", "2027-01-14"),
                None) with
            { Policy = Policy20.InForce with { Name = "1.9", IssuedOn = Day("2022-12-01") } },
            Running("2026-项目-0002", Plain("2026-10-15"), None));

        Assert.Equal("2023-项目-0001", Assert.Single(forecast.Unreckoned).Number);
        Assert.Contains("2023-01-15", forecast.Unreckoned[0].Reason, StringComparison.Ordinal);
        Assert.Equal(24, All(forecast).Claims);
    }

    [Fact]
    public void Two_services_of_the_same_days_cost_twice_also_under_a_version_that_pays_otherwise()
    {
        var dearer = Policy20.InForce.With(LivingAllowance.PerMonth, "生活补贴", "元",
            new(Policy20.IssuedOn, Yuan(3_000), Policy20.Numbered("甲"))) with
        { Name = "3.0" };
        var forecast = Of(Running("1", Plain("2026-10-15"), None), Running("2", Plain("2026-10-15"), None),
            Running("3", Plain("2026-10-15"), None) with { Policy = dearer });
        Assert.Equal(new ForecastSum(3, Yuan(7_000)), At(forecast, November));
    }

    [Fact]
    public void What_has_no_date_yet_falls_to_this_year()
    {
        var forecast = new CostForecast(November);
        forecast.Add(Instrument.ProjectSubsidy, null, Yuan(300_000));
        forecast.Add(Instrument.ProjectSubsidy, new CalendarMonth(2025, 12), Yuan(100_000));
        forecast.Add(Instrument.ProjectSubsidy, November, Yuan(75_000));

        Assert.Equal(new ForecastSum(3, Yuan(475_000)), forecast.InYear(Instrument.ProjectSubsidy, 2026));
        Assert.Equal(Yuan(100_000), forecast.Arrears(Instrument.ProjectSubsidy).Amount);
        Assert.Equal(Yuan(300_000), forecast.Undated(Instrument.ProjectSubsidy).Amount);
        Assert.Equal(November, forecast.Last);
    }

    [Fact]
    public void Granted_and_expected_are_together_the_whole_period_whatever_was_granted() =>
        Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 240], Gen.Int[0, 24].HashSet[0, 24]).Sample((start, extension, granted) =>
        {
            var plain = ServicePeriod.Plain(new DateOnly(2024, 6, 1).AddDays(start), Policy20.InForce);
            var service = plain with { End = plain.End.AddDays(extension) };
            var forecast = Of(Running("1", service, granted));
            var months = LivingAllowance.Months(service, Policy20.InForce);

            return All(forecast).Claims == months.Count(month => !granted.Contains(month.Number))
                && Enumerable.Range(2024, 12).Sum(year => forecast.InYear(Instrument.LivingAllowance, year).Amount.Fen) == All(forecast).Amount.Fen;
        });

    private static CostForecast Of(params FundingCase[] cases)
    {
        var forecast = new CostForecast(November);
        AllowanceForecast.AddTo(forecast, cases);
        return forecast;
    }

    private static ForecastSum At(CostForecast forecast, CalendarMonth month) => forecast.Of(Instrument.LivingAllowance, month);

    private static ForecastSum All(CostForecast forecast) =>
        Enumerable.Range(0, 200).Select(new CalendarMonth(2024, 1).AddMonths).Aggregate(default(ForecastSum), (sum, month) => sum + At(forecast, month));

    private static DateRange Plain(string start) => ServicePeriod.Plain(Day(start), Policy20.InForce);

    private static DateRange Service(string start, string end) => new(Day(start), Day(end));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Money Yuan(int yuan) => Money.FromYuan(yuan);

    private static FundingCase Running(string number, DateRange service, IReadOnlySet<int> granted) =>
        FundingCases.Of(service) with { Number = number, Months = granted };
}
