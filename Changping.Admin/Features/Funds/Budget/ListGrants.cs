using System.Globalization;
using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>What was granted, as the list behind a figure of the budget shows it.</summary>
/// <param name="Sequence">The service month of an allowance.</param>
/// <param name="Payable">Of a recovery that of what is recovered.</param>
public sealed record GrantRow(
    GrantId Id, Instrument Instrument, int Sequence, string Project, string Title, string Expert, string Enterprise, CalendarMonth Payable,
    int BudgetYear, GrantState State, Money Amount, bool IsCorrection)
{
    public string Payee => Instrument.PaysExpert ? Expert : Enterprise;

    public string What => (IsCorrection ? "收回：" : "") + (Instrument == Instrument.LivingAllowance ? Instrument.Ordinal(Sequence, 1) : Title);
}

/// <summary>核定资金: every grant behind the budget's figures, filtered and added up by the database.</summary>
public sealed class ListGrants(IDbContextFactory<AdminDbContext> contexts)
{
    internal const string Year = "year", Instruments = "instrument", Stage = "stage", Payable = "payable";

    public async Task<ListPage<GrantRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var sums = await Matching(context, query with { Status = null }).GroupBy(grant => grant.State)
            .Select(group => new { group.Key, Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).ToListAsync(cancel);
        var meant = sums.Where(sum => query.Status is null || sum.Key.ToString() == query.Status).ToList();
        var ids = await Sorted(context, Matching(context, query), query).Select(grant => grant.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await (
            from grant in context.Grants
            where ids.Contains(grant.Id)
            join project in context.Projects on grant.ProjectId equals project.Id
            join expert in context.Experts on grant.ExpertId equals expert.Id
            join enterprise in context.Enterprises on grant.EnterpriseId equals enterprise.Id
            select new GrantRow(
                grant.Id, grant.Instrument, grant.Sequence, project.Number, project.Facts.Title, expert.Details.Name, enterprise.Name,
                context.Grants.Where(paid => paid.Id == grant.CorrectsId).Select(paid => (CalendarMonth?)paid.Payable).FirstOrDefault() ?? grant.Payable,
                grant.BudgetYear, grant.State, grant.Amount, grant.CorrectsId != null)).ToDictionaryAsync(row => row.Id, cancel);
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], meant.Sum(sum => sum.Count),
            sums.ToDictionary(sum => sum.Key.ToString(), sum => sum.Count))
        {
            Totals = new Dictionary<string, string> { ["amount"] = new Money(meant.Sum(sum => sum.Fen)).ToString() },
        };
    }

    internal static IQueryable<Grant> Matching(AdminDbContext context, ListQuery query)
    {
        var grants = context.Grants.AsNoTracking();
        if (int.TryParse(query.Filters.GetValueOrDefault(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            grants = grants.Where(grant => grant.BudgetYear == year);
        }

        if (Instrument.TryParse(query.Filters.GetValueOrDefault(Instruments), out var instrument))
        {
            grants = grants.Where(grant => grant.Instrument == instrument);
        }

        if (CalendarMonth.TryParse(query.Filters.GetValueOrDefault(Payable), out var payable))
        {
            grants = grants.OfMonth(payable);
        }

        if (Enum.TryParse<BudgetColumn>(query.Filters.GetValueOrDefault(Stage), out var stage))
        {
            grants = grants.Where(stage.Filter());
        }

        if (CaseScope.Of(query.Filters) is { IsAll: false } scope)
        {
            var within = scope.Within(context, context.Projects).Select(project => project.Id);
            grants = grants.Where(grant => within.Contains(grant.ProjectId));
        }

        if (query.Text is { } text)
        {
            var found = ProjectKeyword.Containing(context, text);
            grants = grants.Where(grant => found.Contains(grant.ProjectId));
        }

        return query.Status is { } status
            ? Enum.TryParse<GrantState>(status, out var state) ? grants.Where(grant => grant.State == state) : grants.Where(_ => false)
            : grants;
    }

    private static IQueryable<Grant> Sorted(AdminDbContext context, IQueryable<Grant> grants, ListQuery query) => query.SortKey switch
    {
        "amount" => By(grants, query, grant => grant.Amount.Fen),
        "payable" => By(grants, query, grant => context.Grants.Where(paid => paid.Id == grant.CorrectsId).Select(paid => (CalendarMonth?)paid.Payable)
            .FirstOrDefault() ?? grant.Payable),
        _ => grants.OrderByDescending(grant => grant.Payable).ThenByDescending(grant => grant.Id),
    };

    private static IOrderedQueryable<Grant> By<TKey>(IQueryable<Grant> grants, ListQuery query, Expression<Func<Grant, TKey>> key) =>
        (query.Descending ? grants.OrderByDescending(key) : grants.OrderBy(key)).ThenByDescending(grant => grant.Id);
}
