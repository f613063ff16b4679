using Changping.Admin.Components.Records;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.TalentPool;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What an officer carries on alone: nominations to the pool, projects from step to step.</summary>
internal static class HandlingTasks
{
    /// <summary>Of the list of exactly these.</summary>
    private const string InHand = $"/nominations?{ListNominations.Pool}={ListNominations.InHand}";

    public static async Task AddNominationsAsync(
        AdminDbContext context, InstitutionDirectory directory, IReadOnlyList<PersonPair> pairs, List<HomeTask> tasks, CancellationToken cancel)
    {
        // All that is asked of them in one statement, which looks through them once.
        var rows = await NominationSteps.InHand(context, context.NominationListings, await SamePersons.DoubtfulAsync(context, pairs, cancel))
            .GroupBy(listing => new
            {
                listing.Overall,
                Institution = listing.Overall == Overall.Incomplete
                && listing.NextCriterion == Criterion.Institution ? listing.Institution : null
            })
            .Select(group => new
            {
                group.Key.Overall,
                group.Key.Institution,
                Count = group.Count(),
                First = group.Min(listing => listing.NominatedOn)
            }).ToListAsync(cancel);
        var byOverall = rows.GroupBy(row => row.Overall)
            .ToDictionary(group => group.Key, group => new { Count = group.Sum(row => row.Count), First = group.Min(row => row.First) });

        // One that a list knows and whose disciplines alone are in doubt is not to be settled there.
        var pending = (await ListInstitutions.PendingAsync(context.Institutions, directory, cancel)).Select(one => InstitutionName.Fold(one.Name)).ToHashSet();
        var unknown = rows.Where(row => row.Institution is not null).Select(row => (Key: row.Institution!, row.Count))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal);
        var institutions = unknown.Where(row => pending.Contains(InstitutionName.Fold(row.Key))).ToList();
        if (institutions is [var most, ..])
        {
            tasks.Add(new HomeTask("派出单位待核定", StateTone.Warn, institutions.Count == 1 ? most.Key : $"{institutions.Count} 家，如 {most.Key}",
                $"核定单位类别；{institutions.Sum(row => row.Count)} 件推荐在等", null, "/institutions?status=Pending", institutions.Count));
        }

        if (byOverall.GetValueOrDefault(Overall.Incomplete) is { } incomplete)
        {
            tasks.Add(new HomeTask("材料待核", StateTone.Warn, $"{incomplete.Count} 件推荐，最早 {incomplete.First:yyyy-MM-dd}", "补齐材料或核定", null,
                $"{InHand}&status=Incomplete", incomplete.Count));
        }

        var newer = await PoolPlaces.Lines(context).Having(PoolStandings.IsFlagged).GroupBy(line => line.Facts.Newer == Overall.Ineligible)
            .Select(group => new { Denied = group.Key, Count = group.Count() }).ToListAsync(cancel);
        foreach (var group in newer.OrderByDescending(group => group.Denied))
        {
            tasks.Add(group.Denied
                ? new HomeTask("在库有新推荐", StateTone.Bad, $"{group.Count} 人的最新推荐不符合", "核实后提出出库", null, $"/pool?status={ListPool.Newer}", group.Count)
                : new HomeTask("在库有新推荐", StateTone.Warn, $"{group.Count} 人有更新的推荐", "按最新推荐办理入库", null, $"/pool?status={ListPool.Newer}", group.Count));
        }

        foreach (var (overall, words) in new[] { (Overall.Eligible, "符合"), (Overall.EligibleByRelaxation, "放宽后符合") })
        {
            if (byOverall.GetValueOrDefault(overall) is { } ready)
            {
                tasks.Add(new HomeTask("可入库", StateTone.Ok, $"{ready.Count} 件推荐{words}，最早 {ready.First:yyyy-MM-dd}", "入库", null,
                    $"{InHand}&status={overall}", ready.Count));
            }
        }
    }

    public static async Task AddProjectsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var services = ServiceJoin.All(context, today);
        tasks.AddServices("期满待结题", StateTone.Bad, await EndingAsync(services.Where(row => row.Status == nameof(ServiceStatus.Over))), "办理结题",
            number => ServiceSteps.AddressOf(ServiceAct.Conclude, number), "/projects?clock=over", today);
        tasks.AddServices("服务期将届满", StateTone.Info, await EndingAsync(services.Where(row => row.Status == nameof(ServiceStatus.Soon))), "与企业和专家商定后续",
            number => $"/projects/{number}", "/projects?clock=soon", today);

        Task<List<DueService>> EndingAsync(IQueryable<ServiceJoin> ending) =>
            ending.Select(row => new DueService(row.Project.Number, row.Expert.Details.Name, row.End)).ToListAsync(cancel);
    }
}
