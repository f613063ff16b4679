using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>Titles that no table knows: a task of 区人力社保局, for which the officer waits.</summary>
internal static class TitleTask
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var may = actor.May(Permission.ConfirmTitles);
        if (!may && !actor.May(Permission.Handle))
        {
            return;
        }

        var titles = await context.NominationListings.Where(listing => !listing.IsAdmitted && listing.AwaitsTitle).GroupBy(listing => listing.Title!)
            .Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).ThenBy(group => group.Key).ToListAsync(cancel);
        if (titles is [var most, ..])
        {
            tasks.Add(new HomeTask("职称待核定", StateTone.Warn, titles.Count == 1 ? most.Key : $"{titles.Count} 个，如 {most.Key}",
                may ? $"凭证书核定层级；{titles.Sum(title => title.Count)} 件推荐在等" : "等待区人力社保局核定", null, "/titles", titles.Count)
            {
                WaitsForAnother = !may,
            });
        }
    }
}
