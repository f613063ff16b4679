using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <summary>Companies that match what is typed; the value is the credit code.</summary>
public sealed class FindEnterprises(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string text, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var folded = InstitutionName.Fold(text);
        return await context.Enterprises.Where(enterprise => enterprise.InactiveReason == null
                && enterprise.SearchText.Contains(folded))
            .OrderBy(enterprise => enterprise.NameOrder).Take(Most)
            .Select(enterprise => new Found(enterprise.CreditCode, enterprise.Name, enterprise.CreditCode)).ToListAsync(cancel);
    }
}
