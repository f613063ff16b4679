using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>A need as the list shows it.</summary>
/// <param name="Leading">The leading industry it belongs to; null where none.</param>
/// <param name="Contacts">How many are noted.</param>
/// <param name="Agreed">Intents that both sides agreed to.</param>
/// <param name="Unapplied">Those of them without an application.</param>
/// <param name="Waiting">Intents that wait for a side.</param>
public sealed record NeedLine(
    NeedId Id, string Number, string Title, string Enterprise, string Industry, string Field, Money? Planned, DateOnly RaisedOn, NeedState State,
    string? Leading, int Contacts, int Agreed, int Unapplied, int Waiting)
{
    public string? Intents => (Agreed, Waiting) switch
    {
        (0, 0) => null,
        (0, _) => $"{Waiting} 件待同意",
        (_, 0) => Done,
        _ => $"{Done}，{Waiting} 件待同意",
    };

    private string Done => Unapplied == 0 ? $"{Agreed} 件已达成" : Unapplied == Agreed ? $"{Agreed} 件达成未申报" : $"{Agreed} 件已达成（{Unapplied} 件未申报）";
}

/// <summary>A need beside its company.</summary>
internal sealed class NeedJoin
{
    public required EnterpriseNeed Need { get; init; }

    public required HostEnterprise Enterprise { get; init; }
}

/// <summary>企业需求 of one page: ids first, then their rows. Leading industries come first (三 序).</summary>
public sealed class ListNeeds(IDbContextFactory<AdminDbContext> contexts)
{
    internal const string Industry = "industry", Leading = "leading", Year = "year", Matched = "matched", Yes = "yes", No = "no", Unapplied = "unapplied";

    public async Task<ListPage<NeedLine>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var book = await LeadingIndustryBook.OfAsync(context, cancel);
        var first = await book.TextsAsync(context, cancel);
        var counts = query.Counted?.States ?? await Matching(context, query with { Status = null }, first).GroupBy(row => row.Need.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.ToString(), group => group.Count, cancel);
        var meant = Matching(context, query, first);
        var ids = await Sorted(meant, query, first).Select(row => row.Need.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var unapplied = AgreedIntents.WithoutApplication(context);
        var rows = await Joined(context).Where(row => ids.Contains(row.Need.Id))
            .Select(row => new
            {
                row.Need,
                row.Enterprise.Name,
                row.Enterprise.Industry,
                Contacts = context.MatchContacts.Count(contact => contact.NeedId == row.Need.Id),
                Agreed = context.CooperationIntents.Count(intent => intent.NeedId == row.Need.Id && intent.State == IntentState.Agreed),
                Unapplied = unapplied.Count(intent => intent.NeedId == row.Need.Id),
                Waiting = context.CooperationIntents.Count(intent => intent.NeedId == row.Need.Id && intent.State != IntentState.Agreed
                    && intent.State != IntentState.Withdrawn),
            })
            .ToDictionaryAsync(row => row.Need.Id, cancel);
        var planned = new Money(await meant.SumAsync(row => row.Need.PlannedFen, cancel) ?? 0);
        return new ListPage<NeedLine>(
            [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new NeedLine(
                row.Need.Id, row.Need.Number, row.Need.Title, row.Name, row.Industry, row.Need.Field, row.Need.PlannedInvestment, row.Need.RaisedOn,
                row.Need.State,
                book.NameOf(row.Industry, row.Need.Field), row.Contacts, row.Agreed, row.Unapplied, row.Waiting))],
            query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum(), counts)
        {
            Totals = new Dictionary<string, string> { ["planned"] = planned.ToString() },
        };
    }

    /// <summary>All that the list's filters let through; its export reads the same.</summary>
    internal static IQueryable<NeedJoin> Matching(AdminDbContext context, ListQuery query, LeadingTexts first)
    {
        var rows = Joined(context);
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var folded = InstitutionName.Fold(word);
            rows = rows.Where(row => row.Need.SearchText.Contains(folded) || row.Enterprise.SearchText.Contains(folded));
        }

        if (query.Filters.TryGetValue(Industry, out var industry))
        {
            rows = rows.Where(row => row.Enterprise.Industry == industry);
        }

        if (query.Filters.TryGetValue(Leading, out var leading))
        {
            var wanted = leading == Yes;
            rows = rows.Where(row => (first.Industries.Contains(row.Enterprise.Industry) || first.Fields.Contains(row.Need.Field)) == wanted);
        }

        if (query.Filters.TryGetValue(Matched, out var matched))
        {
            var wanted = matched == Yes;
            var waiting = AgreedIntents.WithoutApplication(context);
            rows = matched == Unapplied ? rows.Where(row => waiting.Any(intent => intent.NeedId == row.Need.Id))
                : rows.Where(row => context.CooperationIntents.Any(intent => intent.NeedId == row.Need.Id && intent.State == IntentState.Agreed) == wanted);
        }

        if (query.Filters.TryGetValue(Year, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 9999)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(row => row.Need.RaisedOn >= from && row.Need.RaisedOn <= to);
        }

        return query.Status is { } status
            ? Enum.TryParse<NeedState>(status, out var state) ? rows.Where(row => row.Need.State == state) : rows.Where(_ => false)
            : rows;
    }

    internal static IOrderedQueryable<NeedJoin> Sorted(IQueryable<NeedJoin> rows, ListQuery query, LeadingTexts first) =>
        (query.SortKey, query.Descending) switch
        {
            ("number", false) => rows.OrderBy(row => row.Need.Number),
            ("number", true) => rows.OrderByDescending(row => row.Need.Number),
            ("title", false) => rows.OrderBy(row => row.Need.Title).ThenBy(row => row.Need.Number),
            ("title", true) => rows.OrderByDescending(row => row.Need.Title).ThenBy(row => row.Need.Number),
            ("enterprise", false) => rows.OrderBy(row => row.Enterprise.NameOrder).ThenBy(row => row.Need.Number),
            ("enterprise", true) => rows.OrderByDescending(row => row.Enterprise.NameOrder).ThenBy(row => row.Need.Number),
            ("planned", false) => rows.OrderBy(row => row.Need.PlannedFen).ThenBy(row => row.Need.Number),
            ("planned", true) => rows.OrderByDescending(row => row.Need.PlannedFen).ThenBy(row => row.Need.Number),
            ("raised", false) => rows.OrderBy(row => row.Need.RaisedOn).ThenBy(row => row.Need.Number),
            ("raised", true) => rows.OrderByDescending(row => row.Need.RaisedOn).ThenBy(row => row.Need.Number),
            _ => rows.OrderByDescending(row => first.Industries.Contains(row.Enterprise.Industry) || first.Fields.Contains(row.Need.Field))
                .ThenByDescending(row => row.Need.RaisedOn).ThenByDescending(row => row.Need.Number),
        };

    private static IQueryable<NeedJoin> Joined(AdminDbContext context) =>
        from need in context.Needs.AsNoTracking()
        join enterprise in context.Enterprises.AsNoTracking() on need.EnterpriseId equals enterprise.Id
        select new NeedJoin { Need = need, Enterprise = enterprise };
}
