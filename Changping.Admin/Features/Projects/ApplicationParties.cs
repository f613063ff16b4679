using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>Companies that match what is typed; the value is the credit code.</summary>
public sealed class FindEnterprises(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string text, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var folded = InstitutionName.Fold(text);
        var initials = Pinyin.Sought(text);
        return await context.Enterprises.Where(enterprise => enterprise.InactiveReason == null
                && (enterprise.SearchText.Contains(folded) || (initials != null && AdminDbContext.PinyinInitials(enterprise.Name).Contains(initials))))
            .OrderBy(enterprise => AdminDbContext.PinyinKey(enterprise.Name)).Take(Most)
            .Select(enterprise => new Found(enterprise.CreditCode, enterprise.Name, enterprise.CreditCode)).ToListAsync(cancel);
    }
}

/// <summary>Experts of the pool that match what is typed; the value is the expert's number.</summary>
public sealed class FindPoolExperts(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string text, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var folded = InstitutionName.Fold(text);
        var initials = Pinyin.Sought(text);
        return await (
            from listing in context.NominationListings
            join expert in context.Experts on listing.ExpertId equals expert.Id
            where listing.IsAdmitted && (listing.SearchText.Contains(folded) || expert.Number == text
                || (initials != null && AdminDbContext.PinyinInitials(listing.Name).Contains(initials)))
            orderby AdminDbContext.PinyinKey(listing.Name), expert.Number
            select new Found(expert.Number, listing.Name, listing.Institution + "，" + expert.Number)).Take(Most).ToListAsync(cancel);
    }
}
