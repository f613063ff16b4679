using Changping.Admin.Files.Backups;
using Changping.Admin.Office;

namespace Changping.Admin.Features.Administration.Backups;

/// <summary>What lies on the shelf.</summary>
public sealed class ListBackups(BackupShelf shelf)
{
    public Task<(BackupPlan Plan, IReadOnlyList<BackupOnShelf> All)> RunAsync(Actor actor)
    {
        actor.Require(Permission.ManageAccounts);
        return Task.FromResult((shelf.Plan, shelf.All()));
    }
}
