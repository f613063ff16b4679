using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>从推荐到上岗: each step counted by the day on which it was taken, in the year and in the year before, each source in one question.</summary>
internal static class ReadFunnel
{
    public static async Task<Funnel> RunAsync(AdminDbContext context, DashboardScope scope, DateOnly today, CancellationToken cancel)
    {
        var links = new DashboardLinks(scope.Cases);
        var nominated = await NominatedAsync(context, scope, cancel);
        var pooled = await PooledAsync(context, scope, cancel);
        var agreed = await AgreedAsync(context, scope, cancel);
        var (applied, filed, established, registered) = await ProjectsAsync(context, scope, cancel);
        var passed = new Pair(
            await Milestones.Reached(context, scope.Cases.Within(context, context.Projects), Milestone.Passed, scope.Days).CountAsync(cancel),
            await Milestones.Reached(context, scope.Cases.Within(context, context.Projects), Milestone.Passed, scope.Before).CountAsync(cancel));
        var begun = await BegunAsync(context, scope, today, cancel);
        return new Funnel(
        [
            Step("专家推荐", nominated.All, links.Nominations),
            Step("认定符合条件", nominated.Passing, links.Passing),
            Step(Funnel.ToPool, pooled, links.Pool),
            Step("达成合作意向", agreed, links.Agreed),
            Step("申报项目", applied, year => links.Projects(Milestone.Applied, year)),
            Step("评审通过", passed, year => links.Projects(Milestone.Passed, year)),
            Step("备案", filed, year => links.Projects(Milestone.Filed, year)),
            Step("立项", established, year => links.Projects(Milestone.Established, year)),
            Step("上岗", begun, links.Begun),
        ], new Listed(links.Registered(scope.Year), registered));

        FunnelStep Step(string name, Pair counts, Func<int, string> address) =>
            new(name, new Listed(address(scope.Year), counts.Year), new Listed(address(scope.Year - 1), counts.Before));
    }

    private static async Task<(Pair All, Pair Passing)> NominatedAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var (institution, from, first, last) = (scope.Cases.Institution, scope.Before.Start, scope.Days.Start, scope.Days.End);
        var counts = await context.NominationListings
            .Where(listing => listing.NominatedOn >= from && listing.NominatedOn <= last && (institution == null || listing.Institution == institution))
            .GroupBy(listing => new { InYear = listing.NominatedOn >= first, listing.Overall })
            .Select(group => new { group.Key.InYear, group.Key.Overall, Count = group.Count() }).ToListAsync(cancel);
        var passing = counts.Where(count => count.Overall is Overall.Eligible or Overall.EligibleByRelaxation).ToList();
        return (Sum(counts.Select(count => (count.InYear, count.Count))), Sum(passing.Select(count => (count.InYear, count.Count))));
    }

    private static async Task<Pair> PooledAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var (from, first, last) = (scope.Before.Start, scope.Days.Start, scope.Days.End);
        return Sum((await PoolOf(context, scope.Cases).Where(entry => entry.AdmittedOn >= from && entry.AdmittedOn <= last)
            .GroupBy(entry => entry.AdmittedOn >= first).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .Select(count => (count.Key, count.Count)));
    }

    /// <summary>Who is in the pool, by a nomination of the institution.</summary>
    public static IQueryable<Domain.TalentPool.PoolEntry> PoolOf(AdminDbContext context, CaseScope cases) => cases.Institution is not { } institution
        ? PoolPlaces.Admitted(context)
        : PoolPlaces.Admitted(context)
            .Where(entry => context.NominationListings.Any(listing => listing.NominationId == entry.NominationId && listing.Institution == institution));

    private static async Task<Pair> AgreedAsync(AdminDbContext context, DashboardScope scope, CancellationToken cancel)
    {
        var (from, first, last) = (scope.Before.Start, scope.Days.Start, scope.Days.End);
        return Sum((await scope.Cases.Within(context, context.CooperationIntents)
            .Where(intent => intent.State == IntentState.Agreed && intent.AgreedOn >= from && intent.AgreedOn <= last)
            .GroupBy(intent => intent.AgreedOn >= first).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .Select(count => (count.Key, count.Count)));
    }

    private static async Task<(Pair Applied, Pair Filed, Pair Established, int Registered)> ProjectsAsync(AdminDbContext context,
        DashboardScope scope, CancellationToken cancel)
    {
        var (from, until, first, last) = (scope.Before.Start, scope.Before.End, scope.Days.Start, scope.Days.End);
        var counts = await scope.Cases.Within(context, context.Projects).GroupBy(_ => 1).Select(all => new
        {
            Applied = all.Count(project => project.SubmittedOn >= first && project.SubmittedOn <= last),
            AppliedBefore = all.Count(project => project.SubmittedOn >= from && project.SubmittedOn <= until),
            Filed = all.Count(project => project.Facts.FiledOn >= first && project.Facts.FiledOn <= last),
            FiledBefore = all.Count(project => project.Facts.FiledOn >= from && project.Facts.FiledOn <= until),
            Established = all.Count(project => project.EstablishedOn >= first && project.EstablishedOn <= last),
            EstablishedBefore = all.Count(project => project.EstablishedOn >= from && project.EstablishedOn <= until),
            Registered = all.Count(project => project.IsRegistered && project.EstablishedOn >= first && project.EstablishedOn <= last),
        }).SingleOrDefaultAsync(cancel);
        return counts is null ? default : (
            new Pair(counts.Applied, counts.AppliedBefore), new Pair(counts.Filed, counts.FiledBefore),
            new Pair(counts.Established, counts.EstablishedBefore), counts.Registered);
    }

    private static async Task<Pair> BegunAsync(AdminDbContext context, DashboardScope scope, DateOnly today, CancellationToken cancel)
    {
        var first = scope.Days.Start;
        var services = ServiceStocks.Of(context, scope.Cases, today);
        return Sum((await ServiceJoin.Begun(services, new(scope.Before.Start, scope.Days.End))
            .GroupBy(row => row.Appointment.Start >= first).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
            .Select(count => (count.Key, count.Count)));
    }

    private static Pair Sum(IEnumerable<(bool InYear, int Count)> counts) =>
        counts.Aggregate(new Pair(0, 0), (sum, count) => count.InYear ? sum with { Year = sum.Year + count.Count }
            : sum with { Before = sum.Before + count.Count });

    private readonly record struct Pair(int Year, int Before);
}
