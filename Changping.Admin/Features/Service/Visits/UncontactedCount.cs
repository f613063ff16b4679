using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Visits;

/// <summary>How many in service nobody has contacted for too long.</summary>
public sealed class UncontactedCount(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <returns>How many, and after how many days it is too long.</returns>
    public async Task<(int People, int Days)> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rule = ContactRule.Of(await CommitteeBook.SettingsAsync(context, cancel));
        return (await ServiceJoin.Uncontacted(context, clock.Today, DueWindow.Due(clock.Today), rule).CountAsync(cancel), rule.Days);
    }
}
