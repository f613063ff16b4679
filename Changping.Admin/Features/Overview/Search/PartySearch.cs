using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Search;

/// <summary>Who takes part: experts, companies, institutions, and what companies need.</summary>
internal static class PartySearch
{
    public static async Task<IReadOnlyList<SearchHit>> ExpertsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var (typed, folded) = (sought.Typed, sought.Folded);
        var rows = await (
            from listing in context.NominationListings
            join expert in context.Experts on listing.ExpertId equals expert.Id
            where listing.SearchText.Contains(folded) || expert.Number == typed
                || context.PoolEntries.Any(entry => entry.ExpertId == expert.Id && entry.Number == typed)
            orderby listing.NominatedOn descending, listing.Number descending
            select new { listing.Name, listing.Institution, listing.Title, listing.Number, listing.IsAdmitted, listing.Overall })
                .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row => new SearchHit(
            row.Name, row.Title is null ? row.Institution : $"{row.Institution} · {row.Title}", row.Number, row.IsAdmitted ? "已入库"
                : row.Overall.ChineseName(), $"/nominations/{row.Number}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> EnterprisesAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var folded = sought.Folded;
        var rows = await context.Enterprises.Where(enterprise => enterprise.SearchText.Contains(folded)).OrderBy(enterprise => enterprise.NameOrder)
            .Select(enterprise => new { enterprise.Name, enterprise.Industry, enterprise.CreditCode, enterprise.InactiveReason })
            .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row =>
            new SearchHit(row.Name, row.Industry, row.CreditCode, row.InactiveReason is null ? null : "已停用", $"/enterprises/{row.CreditCode}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> InstitutionsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var (typed, folded) = (sought.Typed, sought.Folded);
        var rows = await context.Institutions.Where(institution => institution.FoldedName.Contains(folded)
            || AdminDbContext.IsNamed(institution.Name, typed)).OrderBy(institution => AdminDbContext.NameOrder(institution.Name))
            .Select(institution => new { institution.Id, institution.Name, institution.IsConfirmed }).Take(SearchEverything.MostOfAKind + 1)
            .ToListAsync(cancel);
        return [.. rows.Select(row => new SearchHit(row.Name, "", "", row.IsConfirmed ? null : "待核实", $"/institutions/{row.Id.Value}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> NeedsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var folded = sought.Folded;
        var rows = await (
            from need in context.Needs
            join enterprise in context.Enterprises on need.EnterpriseId equals enterprise.Id
            where need.SearchText.Contains(folded)
            orderby need.RaisedOn descending, need.Number descending
            select new { need.Title, enterprise.Name, need.Number, need.State }).Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row => new SearchHit(row.Title, row.Name, row.Number, row.State.ChineseName(), $"/needs/{row.Number}"))];
    }
}
