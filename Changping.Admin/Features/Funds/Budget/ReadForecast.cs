using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>What one year's budget will have to bear for one instrument, beside what it has left.</summary>
public sealed record ForecastYear(BudgetLine Line, ForecastSum Expected)
{
    /// <summary>Null where the budget suffices.</summary>
    public Money? Shortfall => Expected.Amount > Line.Left ? Expected.Amount - Line.Left : null;

    /// <summary>In one sentence, where something is missing.</summary>
    public string? Warning => Shortfall is not { } missing ? null
        : $"按现有在岗人员和已立项项目，{Line.Year} 年{Line.Instrument.ChineseName()}预计 {Expected.Amount} 元，"
            + (Line.Appropriated == Money.Zero ? "尚无预算" : $"预算余额 {Line.Left} 元，缺 {missing} 元");
}

/// <param name="Years">This year and every later one that has something to bear.</param>
public sealed record BudgetForecast(CostForecast Forecast, IReadOnlyList<ForecastYear> Years);

/// <summary>支出预测: month by month to the end of the periods, each year beside its budget.</summary>
public sealed class ReadForecast(IDbContextFactory<AdminDbContext> contexts, Forecasts forecasts)
{
    public async Task<BudgetForecast> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var forecast = await forecasts.SumAsync(context, CaseScope.All, cancel);
        var years = new List<ForecastYear>();
        for (var year = forecast.From.Year; year <= forecast.Last.Year; year++)
        {
            var lines = await BudgetBook.LinesAsync(context, year, cancel);
            years.AddRange(lines.Where(line => Forecasts.Instruments.Contains(line.Instrument))
                .Select(line => new ForecastYear(line, forecast.InYear(line.Instrument, year))));
        }

        return new BudgetForecast(forecast, [.. years.OrderBy(year => year.Line.Year).ThenBy(year => Order(year.Line.Instrument))]);
    }

    private static int Order(Instrument instrument) => instrument == Instrument.LivingAllowance ? 0 : 1;
}
