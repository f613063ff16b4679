using Changping.Admin.Components.Records;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What an officer carries on alone: nominations to the pool, projects from step to step.</summary>
internal static class HandlingTasks
{
    public static async Task AddNominationsAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var open = context.NominationListings.Where(listing => !listing.IsAdmitted);
        var byOverall = await open.GroupBy(listing => listing.Overall)
            .Select(group => new { group.Key, Count = group.Count(), First = group.Min(listing => listing.NominatedOn) })
            .ToDictionaryAsync(group => group.Key, cancel);

        var institutions = await open.Where(listing => listing.Overall == Overall.Incomplete && listing.NextCriterion == Criterion.Institution).GroupBy(listing => listing.Institution)
            .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).ThenBy(group => group.Key).ToListAsync(cancel);
        if (institutions is [var most, ..])
        {
            tasks.Add(new HomeTask("派出单位待核定", StateTone.Warn, institutions.Count == 1 ? most.Key : $"{institutions.Count} 家，如 {most.Key}",
                $"核定单位类别；{institutions.Sum(row => row.Count)} 件推荐在等", null, "/institutions?status=Pending", institutions.Count));
        }

        if (byOverall.GetValueOrDefault(Overall.Incomplete) is { } incomplete)
        {
            tasks.Add(new HomeTask("材料待核", StateTone.Warn, $"{incomplete.Count} 件推荐，最早 {incomplete.First:yyyy-MM-dd}", "补齐材料或核定", null,
                "/nominations?pool=out&status=Incomplete", incomplete.Count));
        }

        foreach (var (overall, words) in new[] { (Overall.Eligible, "符合"), (Overall.EligibleByRelaxation, "放宽后符合") })
        {
            if (byOverall.GetValueOrDefault(overall) is { } ready)
            {
                tasks.Add(new HomeTask("可入库", StateTone.Ok, $"{ready.Count} 件推荐{words}，最早 {ready.First:yyyy-MM-dd}", "入库", null,
                    $"/nominations?pool=out&status={overall}", ready.Count));
            }
        }
    }

    public static async Task AddProjectsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var soon = today.AddDays(HomeFigures.SoonDays);
        var rows = await (
            from appointment in context.Appointments
            where appointment.State == AppointmentState.Serving && appointment.LastDayServed <= soon
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new DueService(project.Number, expert.Details.Name, appointment.LastDayServed)).ToListAsync(cancel);
        tasks.AddServices("期满待结题", StateTone.Bad, rows.Where(row => row.On < today), "办理结题", number => $"/projects/{number}", "/projects?clock=over", today);
        tasks.AddServices("服务期将届满", StateTone.Info, rows.Where(row => row.On >= today), "与企业和专家商定后续", number => $"/projects/{number}", "/projects?clock=soon", today);
    }
}
