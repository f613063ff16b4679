using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>A list over a stretch of the way, whose tabs are what its projects ask for next.</summary>
internal static class ProjectStandings
{
    /// <summary>The list without a tab, counted by tab.</summary>
    public static async Task<Dictionary<string, int>> CountAsync<TStanding>(
        IQueryable<ProjectJoin> lines, ProjectWay way, Func<ProjectWork, TStanding> standing, CancellationToken cancel) where TStanding : struct, Enum
    {
        var works = await lines.Select(line => line.Project).GroupBy(way.Work).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return Enum.GetValues<TStanding>()
            .ToDictionary(tab => tab.ToString(), tab => works.Where(work => standing(work.Key).Equals(tab)).Sum(work => work.Count));
    }

    /// <summary>The tab of each row of a page.</summary>
    public static Task<Dictionary<ProjectId, TStanding>> OfAsync<TStanding>(
        AdminDbContext context, IReadOnlyList<ProjectId> page, ProjectWay way, Func<ProjectWork, TStanding> standing, CancellationToken cancel) =>
        context.Projects.AsNoTracking().Include(project => project.Objections).Where(project => page.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, project => standing(way.Of(project)), cancel);

    /// <param name="tab">A name of <typeparamref name="TStanding"/>; null for all, another word for none.</param>
    public static IQueryable<ProjectJoin> Matching<TStanding>(
        AdminDbContext context, IQueryable<ProjectJoin> lines, string? tab, ProjectWay way, Func<ProjectWork, TStanding> standing) where TStanding
            : struct, Enum
    {
        if (tab is null)
        {
            return lines;
        }

        var asking = context.Projects.Where(way.Asking([.. Enum.GetValues<ProjectWork>().Where(work => standing(work).ToString() == tab)]))
            .Select(project => project.Id);
        return lines.Where(line => asking.Contains(line.Project.Id));
    }
}
