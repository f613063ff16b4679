using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>Experts of the pool that match what is typed; the value is the expert's number.</summary>
public sealed class FindPoolExperts(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string text, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var folded = InstitutionName.Fold(text);
        return await (
            from listing in context.NominationListings
            join expert in context.Experts on listing.ExpertId equals expert.Id
            where listing.IsAdmitted && (listing.SearchText.Contains(folded) || expert.Number == text)
            orderby listing.NameOrder, expert.Number
            select new Found(expert.Number, listing.Name, listing.Institution + "，" + expert.Number)).Take(Most).ToListAsync(cancel);
    }
}
