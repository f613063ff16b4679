using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>The days that a calendar on screen marks.</summary>
public sealed class CalendarDays(PolicyLibrary policies, IDbContextFactory<AdminDbContext> contexts) : IDaysOff
{
    public async Task<IReadOnlyDictionary<DateOnly, CalendarException>> AskAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return (await CommitteeBook.CalendarAsync(context, policies.References.Holidays, cancel)).Moved;
    }
}
