using Changping.Admin.Data;
using Changping.Admin.Data.Committee;
using Changping.Admin.Data.Service;
using Changping.Admin.Security;
using Changping.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Visits;

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
