using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>A title whose level waits.</summary>
/// <param name="Nominations">Not admitted yet, the first few by number.</param>
public sealed record WaitingTitle(string Title, int Count, IReadOnlyList<string> Nominations);

/// <param name="Settled">The newest first.</param>
public sealed record TitlesView(IReadOnlyList<WaitingTitle> Waiting, IReadOnlyList<ConfirmedTitle> Settled);

/// <summary>职称核定: what waits for 区人力社保局, and what it has settled.</summary>
public sealed class ListTitles(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    private const int Shown = 3;

    public async Task<TitlesView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var titles = await policies.TitlesAsync(context, cancel);
        var settled = await context.ConfirmedTitles.AsNoTracking().OrderByDescending(title => title.ConfirmedOn).ThenBy(title => title.Title)
            .ToListAsync(cancel);
        var listings = await context.NominationListings.Where(listing => !listing.IsAdmitted && listing.AwaitsTitle).OrderBy(listing => listing.Number)
            .Select(listing => new { listing.Title, listing.Number }).ToListAsync(cancel);
        var waiting = from listing in listings
                      from title in titles.Unknown(listing.Title!)
                      group listing.Number by title into bearers
                      orderby bearers.Count() descending, bearers.Key
                      select new WaitingTitle(bearers.Key, bearers.Count(), [.. bearers.Take(Shown)]);
        return new TitlesView([.. waiting], settled);
    }
}
