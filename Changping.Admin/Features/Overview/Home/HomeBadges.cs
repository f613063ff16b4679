using Changping.Admin.Components.Layout;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>How many things wait behind each entry of the navigation.</summary>
public static class HomeBadges
{
    private static readonly string[] Entries =
        [.. NavigationMap.Groups.SelectMany(group => group.Entries).Select(entry => entry.Address).Where(address => address != "/")];

    /// <returns>Every entry that can carry a badge; 0 takes it away.</returns>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyList<HomeTask> tasks)
    {
        var own = tasks.Where(task => !task.WaitsForAnother).ToList();
        var counts = Entries.ToDictionary(entry => entry, entry => own.Where(task => Belongs(task.Address, entry)).Sum(task => task.Count));
        counts["/"] = own.Count;
        return counts;
    }

    private static bool Belongs(string address, string entry) =>
        address.Split('?')[0] is var path && (path == entry || path.StartsWith(entry + "/", StringComparison.Ordinal));
}

/// <summary>Counts for the frame, whatever page is open.</summary>
public sealed class BadgeCounter(StandingTasks tasks, CurrentUser user) : INavigationCounter
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel)
    {
        var actor = await user.ActorAsync(cancel);
        return actor.May(Permission.Read) || actor.May(Permission.Review) ? HomeBadges.Of(await tasks.OfAsync(actor, cancel)) : new Dictionary<string, int>();
    }
}
