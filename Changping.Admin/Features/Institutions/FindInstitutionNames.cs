using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <summary>The names of institutions on file that match what is typed, by initials too; of nothing typed the first.</summary>
public sealed class FindInstitutionNames(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, string typed, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Institutions.Where(institution => AdminDbContext.IsNamed(institution.Name, typed))
            .OrderBy(institution => AdminDbContext.NameOrder(institution.Name)).Select(institution => institution.Name).Take(Most).ToListAsync(cancel);
    }
}
