using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>
/// What waits for the person of a window, for the workbench and the frame. To find it takes a hundred statements, and two hundred windows ask again
/// and again: it
/// stands until somebody has done something. Every command, of this process or of another, writes into the log; what else decides is the day, and who looks.
/// </summary>
public sealed class StandingTasks(HomeTasks tasks, IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private Found? _found;

    public async Task<IReadOnlyList<HomeTask>> OfAsync(Actor actor, CancellationToken cancel)
    {
        // Before they are looked for: what is done meanwhile is found the next time.
        var moment = new Moment(await LastEntryAsync(cancel), clock.Today, actor.Id, string.Join(' ', actor.Permissions.Order()), actor.Park);
        if (_found is { } found && found.Of == moment && !IsToldOfFiles(actor))
        {
            return found.Tasks;
        }

        var all = await tasks.RunAsync(actor, cancel);
        _found = new Found(moment, all);
        return all;
    }

    /// <summary>Backups, which are no records, are a task of theirs.</summary>
    private static bool IsToldOfFiles(Actor actor) => actor.May(Permission.ManageAccounts);

    /// <summary>That changed anything: in the morning everybody signs in. Those that did not are few at the end of the log.</summary>
    private async Task<long> LastEntryAsync(CancellationToken cancel)
    {
        var looks = CommandKinds.Looks.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.AuditEntries.IgnoreQueryFilters().Where(entry => !looks.Contains(entry.Kind))
            .OrderByDescending(entry => entry.Sequence).Select(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
    }

    private sealed record Moment(long LastEntry, DateOnly Today, Guid Person, string Rights, BusinessPark? Park);

    private sealed record Found(Moment Of, IReadOnlyList<HomeTask> Tasks);
}
