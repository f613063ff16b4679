using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>Every sum of money on every page, each with the SQL that it must agree with.</summary>
internal sealed class FundsBySql(TestOffice office, ShownFigures shown)
{
    internal const string Line =
        "SELECT SUM(d.Amount_Fen) FROM Disbursements d JOIN PaymentBatches b ON b.Id = d.BatchId JOIN Grants g ON g.Id = d.GrantId WHERE ";
    private const string InYear = " AND g.BudgetYear = $year AND ($instrument = '' OR g.Instrument = $instrument)";
    private const string Held = "SELECT SUM(g.Amount_Fen) FROM Grants g WHERE g.CorrectsId IS NULL AND g.State = ";

    /// <summary>支付: from the answers of the bank alone, and not from the states of the grants.</summary>
    private const string Paid = $"{Line}d.Outcome = 'Paid'{InYear}";
    private const string Instructed = $"{Line}b.State = 'Approved' AND b.Kind = 'Payment' AND d.Outcome IS NULL{InYear}";
    private const string InBatch = $"{Line}b.State = 'Prepared' AND b.Kind = 'Payment'{InYear}";
    private const string Awarded = $"{Held}'Awarded'{InYear}";
    private const string Returned = $"{Held}'Returned'{InYear}";
    private const string Unpaid = $"SELECT IFNULL(({Awarded}), 0) + IFNULL(({InBatch}), 0) + IFNULL(({Instructed}), 0) + IFNULL(({Returned}), 0)";
    private const string Committed = $"SELECT IFNULL(({Unpaid}), 0) + IFNULL(({Paid}), 0)";
    private const string Appropriated =
        "SELECT SUM(Amount_Fen) FROM Appropriations WHERE State = 'Confirmed' AND Year = $year AND ($instrument = '' OR Instrument = $instrument)";

    private static readonly (BudgetColumn Column, string Sql)[] Columns =
    [
        (BudgetColumn.Held, Committed), (BudgetColumn.Pending, $"SELECT IFNULL(({Awarded}), 0) + IFNULL(({InBatch}), 0)"),
        (BudgetColumn.Instructed, Instructed),
        (BudgetColumn.Paid, Paid), (BudgetColumn.Returned, Returned), (BudgetColumn.Unpaid, Unpaid),
    ];

    private static CalendarMonth Month => CalendarMonth.Of(TestOffice.Day);

    public async Task CompareAsync()
    {
        var years = (await shown.ListAsync("SELECT DISTINCT BudgetYear FROM Grants UNION SELECT Year FROM Appropriations"))
            .Select(row => Convert.ToInt32(row[0], CultureInfo.InvariantCulture)).ToList();
        foreach (var year in years)
        {
            await BudgetAsync(year);
            await DashboardAsync(year);
        }

        await HomeAsync();
        foreach (var instrument in Instrument.All)
        {
            await ClaimsAsync(instrument);
        }
    }

    private async Task BudgetAsync(int year)
    {
        var budget = await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, year, null, default);
        foreach (var line in budget.Lines)
        {
            var of = Of(year, line.Instrument);
            var name = $"budget {year} {line.Instrument}";
            await shown.SameAsync($"{name} appropriated", line.Appropriated, Appropriated, of);
            await shown.SameAsync($"{name} committed", line.Committed, Committed, of);
            await shown.SameAsync($"{name} pending", line.Pending, Columns[1].Sql, of);
            await shown.SameAsync($"{name} instructed", line.Instructed, Instructed, of);
            await shown.SameAsync($"{name} paid", line.Paid, Paid, of);
            await shown.SameAsync($"{name} returned", line.Returned, Returned, of);
            await shown.SameAsync($"{name} left", line.Left, $"SELECT IFNULL(({Appropriated}), 0) - IFNULL(({Committed}), 0)", of);
            foreach (var (column, sql) in Columns)
            {
                var list = await office.Get<ListGrants>().RunAsync(TestOffice.Officer, ListQuery.First
                    .With(ListGrants.Year, $"{year}").With(ListGrants.Instruments, line.Instrument.ToString())
                    .With(ListGrants.Stage, column.ToString()), default);
                await shown.SumAsync($"grants {year} {line.Instrument} {column}", list.Totals["amount"], sql, of);
            }
        }

        await PaymentYearsAsync($"budget {year}", year, budget.PaidIn);
    }

    private async Task DashboardAsync(int year)
    {
        var view = await office.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(year, CaseScope.All), default);
        foreach (var row in view.Money)
        {
            var of = Of(year, row.Instrument);
            await shown.SameAsync($"dashboard {year} {row.Name} appropriated", row.Appropriated!.Amount!.Value, Appropriated, of);
            await shown.SameAsync($"dashboard {year} {row.Name} committed", row.Committed, Committed, of);
            await shown.SameAsync($"dashboard {year} {row.Name} paid", row.PaidOut, Paid, of);
        }

        foreach (var bar in view.Months)
        {
            // A recovery belongs to the month of what it takes back.
            const string OfMonth = " AND g.Instrument = 'LivingAllowance' AND IFNULL((SELECT paid.Payable FROM Grants paid WHERE paid.Id = g.CorrectsId), g.Payable) = $month";
            (string, object)[] of = [("$month", bar.Month.ToString())];
            await shown.SameAsync($"dashboard {bar.Month} paid", bar.Paid.Amount!.Value, $"{Line}d.Outcome = 'Paid'{OfMonth}", of);
            await shown.SameAsync($"dashboard {bar.Month} unpaid", bar.Waiting.Amount!.Value, Unpaid.Replace(InYear, OfMonth, StringComparison.Ordinal), of);
            var list = await office.Get<ListGrants>().RunAsync(TestOffice.Officer, ListQuery.First.With(ListGrants.Payable, bar.Month.ToString())
                .With(ListGrants.Instruments, "LivingAllowance").With(ListGrants.Stage, nameof(BudgetColumn.Paid)), default);
            await shown.SumAsync($"grants of {bar.Month} paid", list.Totals["amount"], $"{Line}d.Outcome = 'Paid'{OfMonth}", of);
        }

        await PaymentYearsAsync($"dashboard {year}", year, view.PaidIn);
    }

    private async Task HomeAsync()
    {
        var figures = await office.Get<HomeFigures>().RunAsync(TestOffice.Officer, default);
        var of = Of(figures.Year, null);
        await shown.SameAsync("home committed", figures.Committed, Committed, of);
        await shown.SameAsync("home appropriated", figures.Appropriated, Appropriated, of);
        await shown.SameAsync("home in batches", figures.InBatches, $"{Line}b.State = 'Prepared' AND b.Kind = 'Payment'");
        var tasks = (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).ToLookup(task => task.Kind);
        var due = Money.Zero;
        foreach (var form in InstrumentForm.All)
        {
            var page = await office.Get<ListClaims>().RunAsync(TestOffice.Officer, form.Instrument, ListQuery.First, default);
            due += page.Due.Amount;
            var task = tasks[$"应付{form.Instrument.ChineseName()}"].SingleOrDefault();
            await shown.DueAsync($"home task {form.Instrument}", form.Instrument.ToString(), Month.ToString(), task?.Count ?? 0, page.Due.Amount);
            Assert.EndsWith(task is null ? "" : $"，{page.Due.Amount} 元", task?.Subject ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(due + figures.InBatches, figures.ToPay);
    }

    private async Task ClaimsAsync(Instrument instrument)
    {
        var page = await office.Get<ListClaims>().RunAsync(TestOffice.Officer, instrument, ListQuery.First, default);
        var of = Of(TestOffice.Day.Year, instrument);
        await shown.DueAsync($"claims {instrument}", instrument.ToString(), Month.ToString(), page.Due.Claims, page.Due.Amount);
        await shown.SameAsync($"claims {instrument} committed", page.Budget.Committed, Committed, of);
        await shown.SameAsync($"claims {instrument} left", page.Budget.Left, $"SELECT IFNULL(({Appropriated}), 0) - IFNULL(({Committed}), 0)", of);
        Assert.Equal(page.Due.Claims, page.List.StatusCounts.GetValueOrDefault(nameof(ClaimState.Payable))
            + page.List.StatusCounts.GetValueOrDefault(nameof(ClaimState.Blocked)));
        foreach (var (state, sql) in new[]
        {
            (ClaimState.InBatch, "b.State = 'Prepared'"), (ClaimState.Instructed, "b.State = 'Approved' AND d.Outcome IS NULL"),
            (ClaimState.Returned, "d.Outcome = 'Returned'"),
            (ClaimState.Paid, "d.Outcome = 'Paid' AND g.State <> 'Reversed'"), (ClaimState.Recovered, "d.Outcome = 'Paid' AND g.State = 'Reversed'"),
        })
        {
            const string OfBatches = " AND b.Kind = 'Payment' AND b.Instrument = $instrument AND b.Period = $month";
            var list = (await office.Get<ListClaims>()
                .RunAsync(TestOffice.Officer, instrument, ListQuery.First with { Status = state.ToString() }, default)).List;
            await shown.SumAsync($"claims {instrument} {state}", list.Totals["amount"], $"{Line}{sql}{OfBatches}", [.. of, ("$month", Month.ToString())]);
        }
    }

    private async Task PaymentYearsAsync(string where, int budget, IReadOnlyList<PaymentYear> years)
    {
        foreach (var year in years)
        {
            await shown.SameAsync($"{where} paid in {year.Year}", year.Paid, $"{Paid} AND strftime('%Y', d.SettledOn) = $in",
                [.. Of(budget, null), ("$in", $"{year.Year}")]);
        }

        await shown.SameAsync($"{where} paid in all years", Money.Sum(years.Select(year => year.Paid)), Paid, Of(budget, null));
    }

    private static (string, object)[] Of(int year, Instrument? instrument) => [("$year", year), ("$instrument", instrument?.ToString() ?? "")];
}
