using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Figures;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>A page of the month's claims.</summary>
/// <param name="Budget">Of the year in which a batch would be prepared: that which it draws on.</param>
/// <param name="Due">应付, whatever the filter.</param>
/// <param name="Payable">可拨付 of it.</param>
public sealed record ClaimPage(ListPage<ClaimRow> List, CalendarMonth Month, BudgetLine Budget, DueFigure Due, DueFigure Payable);

/// <summary>What one month pays of one instrument: what is due up to it, and what its batches hold. Reckoned as a whole, shown by pages.</summary>
public sealed class ListClaims(IDbContextFactory<AdminDbContext> contexts, DueClaims due, OfficeClock clock)
{
    /// <summary>The filter that holds the month.</summary>
    public const string MonthFilter = "month";

    public async Task<ClaimPage> RunAsync(Actor actor, Instrument instrument, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var month = MonthOf(query);
        var everything = await AllAsync(context, instrument, month, cancel);
        var budget = await BudgetBook.LineAsync(context, clock.Today.Year, instrument, cancel);

        var found = everything.Where(row => Matches(row, query)).ToList();
        var rows = query.Status is null ? found : [.. found.Where(row => row.State.ToString() == query.Status)];
        var page = await GrantedClaims.ExplainAsync(context, [.. Sorted(rows, query).Skip(query.Skip).Take(query.PageSize)], cancel);
        page = await WithCureAsync(context, page, cancel);
        var counted = rows.Where(row => query.Status is not null || row.State.Counts());
        var list = new ListPage<ClaimRow>(page, rows.Count, found.CountBy(row => row.State.ToString()).ToDictionary())
        {
            Totals = new Dictionary<string, string> { ["amount"] = Money.Sum(counted.Select(row => row.Amount)).ToString() },
        };
        return new ClaimPage(list, month, budget, Figure(everything, FundFigures.Due), Figure(everything, FundFigures.Payable));
    }

    private static DueFigure Figure(IEnumerable<ClaimRow> rows, ClaimFigure figure)
    {
        var counted = rows.Where(row => figure.Has(row.State)).ToList();
        return new DueFigure(counted.Count, Money.Sum(counted.Select(row => row.Amount)));
    }

    /// <summary>Every row of a filter, for an export of what is listed.</summary>
    internal async Task<IReadOnlyList<ClaimRow>> MatchingAsync(AdminDbContext context, Instrument instrument, ListQuery query, CancellationToken cancel)
    {
        var rows = (await AllAsync(context, instrument, MonthOf(query), cancel))
            .Where(row => Matches(row, query) && (query.Status is null || row.State.ToString() == query.Status));
        return [.. Sorted(rows, query)];
    }

    public CalendarMonth MonthOf(ListQuery query) =>
        query.Filters.TryGetValue(MonthFilter, out var text) && CalendarMonth.TryParse(text, out var month) ? month : CalendarMonth.Of(clock.Today);

    private async Task<List<ClaimRow>> AllAsync(AdminDbContext context, Instrument instrument, CalendarMonth month, CancellationToken cancel) =>
    [
        .. (await due.RunAsync(context, instrument, month, null, cancel)).Select(ClaimRow.Of),
        .. await GrantedClaims.ReadAsync(context, instrument, month, cancel),
    ];

    private static async Task<IReadOnlyList<ClaimRow>> WithCureAsync(AdminDbContext context, IReadOnlyList<ClaimRow> page, CancellationToken cancel)
    {
        var experts = page.Where(row => (row.State == ClaimState.Blocked || row.ReturnReason is not null) && row.Instrument.PaysExpert)
            .Select(row => row.ExpertNumber).Distinct().ToList();
        if (experts.Count == 0)
        {
            return page;
        }

        var nominations = (await (
            from nomination in context.Nominations
            join expert in context.Experts on nomination.ExpertId equals expert.Id
            where experts.Contains(expert.Number)
            orderby nomination.NominatedOn descending
            select new { Expert = expert.Number, nomination.Number }).ToListAsync(cancel)).ToLookup(row => row.Expert, row => row.Number);
        return [.. page.Select(row => nominations[row.ExpertNumber].FirstOrDefault() is { } number ? row with { Nomination = number } : row)];
    }

    private static bool Matches(ClaimRow row, ListQuery query)
    {
        if (query.Filters.GetValueOrDefault("arrears") is "yes" && !row.IsArrears)
        {
            return false;
        }

        if (query.Filters.GetValueOrDefault("arrears") is "returned" && row.ReturnReason is null)
        {
            return false;
        }

        if (query.Text is not { } text)
        {
            return true;
        }

        var sought = InstitutionName.Fold(text);
        return Has(row.Payee) || Has(row.ProjectTitle) || Has(row.Expert) || Has(row.Enterprise) || Has(row.ProjectNumber)
            || (row.Batch is { } batch && Has(batch));

        bool Has(string field) => InstitutionName.Fold(field).Contains(sought, StringComparison.Ordinal);
    }

    private static IEnumerable<ClaimRow> Sorted(IEnumerable<ClaimRow> rows, ListQuery query)
    {
        var ordered = (query.SortKey, query.Descending) switch
        {
            ("payee", false) => rows.OrderBy(row => row.Payee, StringComparer.CurrentCulture),
            ("payee", true) => rows.OrderByDescending(row => row.Payee, StringComparer.CurrentCulture),
            ("payable", false) => rows.OrderBy(row => row.Payable),
            ("payable", true) => rows.OrderByDescending(row => row.Payable),
            ("amount", false) => rows.OrderBy(row => row.Amount),
            ("amount", true) => rows.OrderByDescending(row => row.Amount),
            ("project", true) => rows.OrderByDescending(row => row.ProjectNumber, StringComparer.Ordinal),
            ("project", false) => rows.OrderBy(row => row.ProjectNumber, StringComparer.Ordinal),

            // What is to be done stands first.
            _ => rows.OrderBy(row => row.State),
        };
        return ordered.ThenBy(row => row.ProjectNumber, StringComparer.Ordinal).ThenBy(row => row.Key.Sequence);
    }
}
