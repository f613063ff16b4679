using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching;

/// <summary>One side of a match, to be chosen.</summary>
/// <param name="Id">Of the need or the expert.</param>
/// <param name="Number">Of the need or the pool entry.</param>
/// <param name="Leading">The leading industry of a need; null where none, and for experts.</param>
public sealed record SideChoice(Guid Id, string Number, string Name, string Detail, string? Leading);

/// <summary>Published needs, leading industries first (三 序), or experts of the pool, the latest first; narrowed by words.</summary>
public sealed class MatchingChoices(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 40;

    /// <param name="experts">The expert's side; else the need's.</param>
    /// <param name="chosen">The number of the one chosen before: it stays among the choices.</param>
    public async Task<IReadOnlyList<SideChoice>> RunAsync(Actor actor, bool experts, string? text, string? chosen, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        string[] words = [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(InstitutionName.Fold)];
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return experts ? await ExpertsAsync(context, words, chosen, cancel) : await NeedsAsync(context, words, chosen, cancel);
    }

    private static async Task<IReadOnlyList<SideChoice>> NeedsAsync(AdminDbContext context, string[] words, string? chosen, CancellationToken cancel)
    {
        var book = await LeadingIndustryBook.OfAsync(context, cancel);
        var first = await book.TextsAsync(context, cancel);
        var rows = from need in context.Needs
                   where need.State == NeedState.Published
                   join enterprise in context.Enterprises on need.EnterpriseId equals enterprise.Id
                   select new { need, enterprise };
        foreach (var word in words)
        {
            rows = rows.Where(row => row.need.SearchText.Contains(word) || row.enterprise.SearchText.Contains(word));
        }

        var found = await rows.OrderByDescending(row => row.need.Number == chosen)
            .ThenByDescending(row => first.Industries.Contains(row.enterprise.Industry) || first.Fields.Contains(row.need.Field))
            .ThenByDescending(row => row.need.RaisedOn).ThenByDescending(row => row.need.Number).Take(Most)
            .Select(row => new { row.need.Id, row.need.Number, row.need.Title, row.need.Field, row.enterprise.Name, row.enterprise.Industry })
            .ToListAsync(cancel);
        return [.. found.Select(row => new SideChoice(row.Id.Value, row.Number, row.Title, row.Name, book.NameOf(row.Industry, row.Field)))];
    }

    private static async Task<IReadOnlyList<SideChoice>> ExpertsAsync(AdminDbContext context, string[] words, string? chosen, CancellationToken cancel)
    {
        var rows = PoolPlaces.Nameable(context);
        foreach (var word in words)
        {
            rows = rows.Where(row => row.Listing.SearchText.Contains(word) || row.Entry.Number.Contains(word));
        }

        var found = await rows.OrderByDescending(row => row.Entry.Number == chosen).ThenByDescending(row => row.Entry.Number).Take(Most)
            .Select(row => new { row.Entry.ExpertId, row.Entry.Number, row.Listing.Name, row.Listing.Institution, row.Listing.Discipline }).ToListAsync(cancel);
        return [.. found
            .Select(row => new SideChoice(row.ExpertId.Value, row.Number, row.Name, row.Discipline is null ? row.Institution
                : $"{row.Institution} · {row.Discipline}", null))];
    }
}
