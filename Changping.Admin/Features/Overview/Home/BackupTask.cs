using Changping.Admin.Components.Records;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>No backup that is known to come back, or only an old one: the administrator's, where backups are made by the clock.</summary>
internal static class BackupTask
{
    /// <summary>Today's is made in the night; one night may fail.</summary>
    private const int Days = 2;

    public static void Add(BackupShelf shelf, Actor actor, DateTimeOffset now, List<HomeTask> tasks)
    {
        if (!shelf.Plan.IsOn || !actor.May(Permission.ManageAccounts) || (shelf.LastGood is { } last && now - last.At <= TimeSpan.FromDays(Days)))
        {
            return;
        }

        tasks.Add(new HomeTask("备份待办", StateTone.Bad, shelf.LastGood is { } old ? $"最近一次核验无误的备份在 {old.At:yyyy-MM-dd}" : "还没有核验无误的备份",
            "在备份页立即备份，并查看未成功的原因", null, "/backups"));
    }
}
