using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>One thing that will be owed, as the list behind a forecast shows it.</summary>
public sealed record ForecastRow(ForecastClaim Claim, string Title, string Expert, string Enterprise)
{
    public string What => Claim.Month is { } month ? $"第 {month.Number} 个服务月（{month.Period}）" : Title;
}

/// <summary>支出预测, one by one: reckoned as a whole, shown by pages.</summary>
public sealed class ListForecast(IDbContextFactory<AdminDbContext> contexts, Forecasts forecasts, OfficeClock clock)
{
    internal const string Instruments = "instrument", Year = "year", Month = "month";

    /// <summary>Instead of a month: payable before this one; not dated yet.</summary>
    internal const string Arrears = "arrears", Undated = "undated";

    public async Task<ListPage<ForecastRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await ClaimsAsync(context, query, cancel);
        if (query.Text is { } text)
        {
            var named = (await ProjectKeyword.Containing(context, text).ToListAsync(cancel)).ToHashSet();
            found = [.. found.Where(claim => named.Contains(claim.ProjectId))];
        }

        var page = Sorted(found, query).Skip(query.Skip).Take(query.PageSize).ToList();
        var rows = await NamesAsync(context, [.. page.Select(claim => claim.ProjectId).Distinct()], cancel);
        return new ListPage<ForecastRow>([.. page.Select(claim =>
            new ForecastRow(claim, rows[claim.ProjectId].Title, rows[claim.ProjectId].Expert, rows[claim.ProjectId].Enterprise))],
            found.Count, new Dictionary<string, int>())
        {
            Totals = new Dictionary<string, string> { ["amount"] = Money.Sum(found.Select(claim => claim.Amount)).ToString() },
        };
    }

    private async Task<List<ForecastClaim>> ClaimsAsync(AdminDbContext context, ListQuery query, CancellationToken cancel)
    {
        var (from, scope) = (CalendarMonth.Of(clock.Today), CaseScope.Of(query.Filters));
        var found = new List<ForecastClaim>();
        foreach (var instrument in Forecasts.Instruments.Where(instrument => query.Filters.GetValueOrDefault(Instruments, $"{instrument}") == $"{instrument}"))
        {
            found.AddRange((await forecasts.ClaimsAsync(context, instrument, scope, cancel)).Where(Meant));
        }

        return found;

        bool Meant(ForecastClaim claim) =>
            (!int.TryParse(query.Filters.GetValueOrDefault(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || CostForecast.BudgetYear(claim.Payable, from) == year)
            && query.Filters.GetValueOrDefault(Month) switch
            {
                Arrears => claim.Payable < from,
                Undated => claim.Payable is null,
                var text when CalendarMonth.TryParse(text, out var month) => claim.Payable == month,
                _ => true,
            };
    }

    private static IEnumerable<ForecastClaim> Sorted(List<ForecastClaim> claims, ListQuery query)
    {
        var ordered = (query.SortKey, query.Descending) switch
        {
            ("amount", false) => claims.OrderBy(claim => claim.Amount),
            ("amount", true) => claims.OrderByDescending(claim => claim.Amount),
            ("payable", true) => claims.OrderByDescending(claim => claim.Payable),
            _ => claims.OrderBy(claim => claim.Payable),
        };
        return ordered.ThenBy(claim => claim.Number, StringComparer.Ordinal).ThenBy(claim => claim.Month?.Number);
    }

    private static Task<Dictionary<ProjectId, (string Title, string Expert, string Enterprise)>> NamesAsync(
        AdminDbContext context, List<ProjectId> ids, CancellationToken cancel) => (
            from project in context.Projects
            where ids.Contains(project.Id)
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new { project.Id, project.Facts.Title, Expert = expert.Details.Name, Enterprise = enterprise.Name })
        .ToDictionaryAsync(row => row.Id, row => (row.Title, row.Expert, row.Enterprise), cancel);
}
