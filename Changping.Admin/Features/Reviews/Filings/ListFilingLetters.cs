using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>A letter as the list shows it.</summary>
/// <param name="Round">The review that it speaks of.</param>
public sealed record FilingLetterLine(
    Guid Id, string Number, int Edition, string Round, int Projects, DateOnly IssuedOn, string IssuedBy, DateOnly? SupersededOn, string Hash);

/// <summary>备案函: every edition of every letter; filtered, sorted and paged by the database.</summary>
public sealed class ListFilingLetters(IDbContextFactory<AdminDbContext> contexts)
{
    public const string InForce = "inforce", Superseded = "superseded";

    public async Task<ListPage<FilingLetterLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }).GroupBy(letter => letter.SupersededOn == null ? InForce : Superseded)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

        // A letter concerns its projects and the round.
        var rows = await Sorted(Matching(context, query), query).Skip(query.Skip).Take(query.PageSize).Select(letter => new FilingLetterLine(
            letter.Id, letter.Number, letter.Edition, letter.Caption, letter.Concerns.Count - 1, letter.IssuedOn, letter.IssuedBy.Name,
            letter.SupersededOn, letter.File.Hash))
            .ToListAsync(cancel);
        return new(rows, query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum(), counts);
    }

    private static IQueryable<IssuedDocument> Matching(AdminDbContext context, ListQuery query)
    {
        var letters = context.IssuedDocuments.AsNoTracking().Where(document => document.Kind == DocumentKind.FilingLetter);
        if (query.Text is { } text)
        {
            letters = letters.Where(letter => letter.Number.Contains(text) || letter.Caption.Contains(text));
        }

        return query.Status switch
        {
            InForce => letters.Where(letter => letter.SupersededOn == null),
            Superseded => letters.Where(letter => letter.SupersededOn != null),
            _ => letters,
        };
    }

    private static IQueryable<IssuedDocument> Sorted(IQueryable<IssuedDocument> letters, ListQuery query) => (query.SortKey, query.Descending) switch
    {
        ("issued", false) => letters.OrderBy(letter => letter.IssuedOn).ThenBy(letter => letter.Number).ThenBy(letter => letter.Edition),
        ("issued", true) => letters.OrderByDescending(letter => letter.IssuedOn).ThenByDescending(letter => letter.Number)
            .ThenByDescending(letter => letter.Edition),
        ("number", false) => letters.OrderBy(letter => letter.Number).ThenByDescending(letter => letter.Edition),
        _ => letters.OrderByDescending(letter => letter.Number).ThenByDescending(letter => letter.Edition),
    };
}
