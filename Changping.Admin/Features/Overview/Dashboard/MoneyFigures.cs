using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>The year's money by instrument, and its allowances by month.</summary>
internal static class MoneyFigures
{
    public static async Task<IReadOnlyList<MoneyRow>> RowsAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var budget = scope.Cases.IsAll ? await BudgetBook.LinesAsync(context, scope.Year, cancel) : null;
        var year = scope.Year;
        var grants = Of(context, scope).Where(grant => grant.BudgetYear == year);
        var held = await SumAsync(grants.Where(BudgetColumn.Held.Filter()), cancel);
        var paid = await SumAsync(grants.Where(BudgetColumn.Paid.Filter()), cancel);
        var rows = Instrument.All.Select(instrument => new MoneyRow(
            instrument,
            budget is null ? null : new Listed(links.Appropriated(year, instrument), null, budget.Single(line => line.Instrument == instrument).Appropriated),
            Figure(held.GetValueOrDefault(instrument), links.Grants(year, instrument, BudgetColumn.Held)),
            Figure(paid.GetValueOrDefault(instrument), links.Grants(year, instrument, BudgetColumn.Paid)))).ToList();
        var all = new MoneyRow(
            null,
            budget is null ? null : new Listed(links.Appropriated(year, null), null, Money.Sum(budget.Select(line => line.Appropriated))),
            Figure(All(held), links.Grants(year, null, BudgetColumn.Held)),
            Figure(All(paid), links.Grants(year, null, BudgetColumn.Paid)));
        return [.. rows, all];
    }

    /// <summary>By the month in which each became payable, whichever year's budget bears it.</summary>
    public static async Task<IReadOnlyList<AllowanceBar>> MonthsAsync(AdminDbContext context, Forecasts forecasts, DashboardScope scope, CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var months = Enumerable.Range(1, 12).Select(month => new CalendarMonth(scope.Year, month)).ToList();
        var grants = Of(context, scope).Where(grant => grant.Instrument == Instrument.LivingAllowance && months.Contains(grant.Payable));
        var paid = await ByMonthAsync(grants.Where(BudgetColumn.Paid.Filter()), cancel);
        var waiting = await ByMonthAsync(grants.Where(BudgetColumn.Unpaid.Filter()), cancel);
        var forecast = await forecasts.AllowancesAsync(context, scope.Cases, cancel);
        return [.. months.Select(month =>
        {
            var expected = forecast.Of(Instrument.LivingAllowance, month);
            return new AllowanceBar(
                month,
                Figure(paid.GetValueOrDefault(month), links.Allowances(month, BudgetColumn.Paid)),
                Figure(waiting.GetValueOrDefault(month), links.Allowances(month, BudgetColumn.Unpaid)),
                new Listed(links.Forecast(month), expected.Claims, expected.Amount));
        })];
    }

    private static IQueryable<Grant> Of(AdminDbContext context, DashboardScope scope)
    {
        if (scope.Cases.IsAll)
        {
            return context.Grants;
        }

        IQueryable<ProjectId> within = scope.Cases.Within(context, context.Projects).Select(project => project.Id);
        return context.Grants.Where(grant => within.Contains(grant.ProjectId));
    }

    private static Task<Dictionary<Instrument, Sum>> SumAsync(IQueryable<Grant> grants, CancellationToken cancel) => grants
        .GroupBy(grant => grant.Instrument).Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) })
        .ToDictionaryAsync(sum => sum.Key, sum => new Sum(sum.Count, sum.Fen), cancel);

    private static Task<Dictionary<CalendarMonth, Sum>> ByMonthAsync(IQueryable<Grant> grants, CancellationToken cancel) => grants
        .GroupBy(grant => grant.Payable).Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) })
        .ToDictionaryAsync(sum => sum.Key, sum => new Sum(sum.Count, sum.Fen), cancel);

    private static Sum All(Dictionary<Instrument, Sum> sums) => new(sums.Values.Sum(sum => sum.Count), sums.Values.Sum(sum => sum.Fen));

    private static Listed Figure(Sum sum, string address) => new(address, sum.Count, new Money(sum.Fen));

    private readonly record struct Sum(int Count, long Fen);
}
