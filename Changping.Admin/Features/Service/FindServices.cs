using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>Whom a form may mean: those in service whose number, name or company contains what was typed.</summary>
public sealed class FindServices(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string typed, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var text = typed.Trim();
        return await ServiceJoin.Containing(ServiceJoin.All(context, clock.Today), text.Length == 0 ? null : text)
            .Where(row => row.Project.State == ProjectState.InService)
            .OrderBy(row => AdminDbContext.NameOrder(row.Expert.Details.Name)).ThenByDescending(row => row.Project.Number).Take(Most)
            .Select(row => new Found(row.Project.Number, row.Expert.Details.Name, row.Enterprise.Name + "，" + row.Project.Number))
            .ToListAsync(cancel);
    }
}
