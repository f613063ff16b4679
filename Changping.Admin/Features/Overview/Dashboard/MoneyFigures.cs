using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>The year's money by instrument, and its allowances by month.</summary>
internal static class MoneyFigures
{
    public static async Task<IReadOnlyList<MoneyRow>> RowsAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var year = scope.Year;
        var budget = scope.Cases.IsAll ? await BudgetBook.AppropriatedAsync(context, year, cancel) : null;
        var sums = await StateSums.ByInstrumentAsync(Of(context, scope).Where(grant => grant.BudgetYear == year), cancel);
        return [.. Instrument.All.Select(instrument => Row(instrument, budget?.GetValueOrDefault(instrument), sums[instrument])),
            Row(null, budget is null ? null : Money.Sum(budget.Values), sums.SelectMany(sum => sum))];

        MoneyRow Row(Instrument? instrument, Money? appropriated, IEnumerable<StateSum> of) => new(
            instrument,
            appropriated is { } amount ? new Listed(links.Appropriated(year, instrument), null, amount) : null,
            Figure(of, BudgetColumn.Held, links.Grants(year, instrument, BudgetColumn.Held)),
            Figure(of, BudgetColumn.Paid, links.Grants(year, instrument, BudgetColumn.Paid)));
    }

    public static Task<IReadOnlyList<PaymentYear>> PaidInAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel) =>
        PaymentYear.OfAsync(context, Of(context, scope).Where(grant => grant.BudgetYear == scope.Year), cancel);

    /// <summary>By the month in which each became payable, whichever year's budget bears it.</summary>
    public static async Task<IReadOnlyList<AllowanceBar>> MonthsAsync(AdminDbContext context, Forecasts forecasts, DashboardScope scope,
        CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var months = Enumerable.Range(1, 12).Select(month => new CalendarMonth(scope.Year, month)).ToList();
        var sums = await StateSums.ByMonthAsync(
            Of(context, scope).Where(grant => grant.Instrument == Instrument.LivingAllowance),
            context.Grants.Where(grant => months.Contains(grant.Payable)), cancel);
        var forecast = await forecasts.AllowancesAsync(context, scope.Cases, cancel);
        return [.. months.Select(month =>
        {
            var expected = forecast.Of(Instrument.LivingAllowance, month);
            return new AllowanceBar(
                month,
                Figure(sums[month], BudgetColumn.Paid, links.Allowances(month, BudgetColumn.Paid)),
                Figure(sums[month], BudgetColumn.Unpaid, links.Allowances(month, BudgetColumn.Unpaid)),
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

    private static Listed Figure(IEnumerable<StateSum> sums, BudgetColumn column, string address)
    {
        var (count, amount) = sums.In(column);
        return new Listed(address, count, amount);
    }
}
