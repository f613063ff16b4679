using Changping.Admin.Data;
using Changping.Admin.Data.Service;
using Changping.Admin.Security;
using Changping.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Visits;

/// <summary>How many in service nobody has contacted for too long.</summary>
public sealed class UncontactedCount(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ServiceJoin.Uncontacted(context, clock.Today, ContactRule.Limit(clock.Today)).CountAsync(cancel);
    }
}
