using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Mapping;
using Changping.Domain.Eligibility;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>工作组看板: a year at a glance, counted and added up by the database.</summary>
public sealed class ReadDashboard(IDbContextFactory<AdminDbContext> contexts, Forecasts forecasts, OfficeClock clock)
{
    public async Task<DashboardView> RunAsync(Actor actor, DashboardScope scope, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return new DashboardView(
            scope, clock.Now,
            await ReadFunnel.RunAsync(context, scope, clock.Today, cancel),
            await PoolAsync(context, scope.Cases, cancel),
            await ServiceStocks.RunAsync(context, scope.Cases, clock.Today, cancel),
            await NeedsAsync(context, scope, cancel),
            await MoneyFigures.RowsAsync(context, scope, cancel),
            await MoneyFigures.MonthsAsync(context, forecasts, scope, cancel))
        {
            PaidIn = await MoneyFigures.PaidInAsync(context, scope, cancel),
        };
    }

    private static async Task<PoolStock> PoolAsync(AdminDbContext context, CaseScope cases, CancellationToken cancel)
    {
        var links = new DashboardLinks(cases);
        var counts = await ReadFunnel.PoolOf(context, cases)
            .GroupBy(entry => new { Clause = EF.Property<string>(entry, PoolGrounds.Clause), Overall = EF.Property<Overall>(entry, PoolGrounds.Overall) })
            .Select(group => new { group.Key.Clause, group.Key.Overall, Count = group.Count() }).ToListAsync(cancel);
        return new PoolStock(
            new Listed(links.Pool(), counts.Sum(count => count.Count)),
            [.. PoolGrounds.All.Select(ground => (ground.Clause, ground.Name, new Listed(
                links.Pool(ground.Clause), counts.Where(count => count.Clause == ground.Clause.Name).Sum(count => count.Count))))],
            new Listed(links.Relaxed(), counts.Where(count => count.Overall == Overall.EligibleByRelaxation).Sum(count => count.Count)));
    }

    private static async Task<NeedFigures> NeedsAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var (industry, first, last) = (scope.Cases.Industry, scope.Days.Start, scope.Days.End);
        var counts = await context.Needs
            .Where(need => need.RaisedOn >= first && need.RaisedOn <= last
                && (industry == null || context.Enterprises.Any(enterprise => enterprise.Id == need.EnterpriseId && enterprise.Industry == industry)))
            .GroupBy(need => context.CooperationIntents.Any(intent => intent.NeedId == need.Id && intent.State == IntentState.Agreed))
            .Select(group => new { Matched = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new NeedFigures(
            new Listed(links.Needs(scope.Year), counts.Sum(count => count.Count)),
            new Listed(links.Matched(scope.Year), counts.Where(count => count.Matched).Sum(count => count.Count)));
    }
}
