using Changping.Admin.Components.Records;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>No backup that is known to come back, or only an old one: the administrator's, where backups are made by the clock.</summary>
internal static class BackupTask
{
    public static void Add(BackupShelf shelf, Actor actor, DateTimeOffset now, List<HomeTask> tasks)
    {
        if (!shelf.Plan.IsOn || !actor.May(Permission.ManageAccounts) || !shelf.IsLate(now))
        {
            return;
        }

        tasks.Add(new HomeTask("备份待办", StateTone.Bad, shelf.LastGood is { } old ? $"最近一次核验无误的备份在 {old.At:yyyy-MM-dd}" : "还没有核验无误的备份",
            "在备份页立即备份，并查看未成功的原因", null, "/backups"));
    }
}
