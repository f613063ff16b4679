using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Service;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>Who serves today, in one question.</summary>
internal static class ServiceStocks
{
    public static async Task<ServiceStock> RunAsync(AdminDbContext context, CaseScope cases, DateOnly today, CancellationToken cancel)
    {
        var links = new DashboardLinks(cases);
        var (month, two, three) = (today.AddDays(30), today.AddDays(60), today.AddDays(90));
        var counts = await Of(context, cases, today)
            .Select(row => new { row.Status, Runs = row.Status == nameof(ServiceStatus.Serving) || row.Status == nameof(ServiceStatus.Soon), row.End })
            .GroupBy(_ => 1).Select(all => new
            {
                OnDuty = all.Count(row => row.Runs),
                In30 = all.Count(row => row.Runs && row.End <= month),
                In60 = all.Count(row => row.Runs && row.End <= two),
                In90 = all.Count(row => row.Runs && row.End <= three),
                Over = all.Count(row => row.Status == nameof(ServiceStatus.Over)),
                Absent = all.Count(row => row.Status == nameof(ServiceStatus.Absent)),
            }).SingleOrDefaultAsync(cancel);
        return new ServiceStock(
            new Listed(links.OnDuty(), counts?.OnDuty ?? 0),
            [.. new[] { (30, counts?.In30), (60, counts?.In60),
                (90, counts?.In90) }.Select(ending => (ending.Item1, new Listed(links.Ending(ending.Item1), ending.Item2 ?? 0)))],
            new Listed(links.Service(nameof(ServiceStatus.Over)), counts?.Over ?? 0),
            new Listed(links.Service(nameof(ServiceStatus.Absent)), counts?.Absent ?? 0));
    }

    public static IQueryable<ServiceJoin> Of(AdminDbContext context, CaseScope cases, DateOnly today)
    {
        var services = ServiceJoin.All(context, today);
        if (cases.Institution is { } institution)
        {
            var experts = CaseScope.ExpertsOf(context, institution);
            services = services.Where(row => experts.Contains(row.Project.ExpertId));
        }

        return cases.Industry is { } industry ? services.Where(row => row.Enterprise.Industry == industry) : services;
    }
}
