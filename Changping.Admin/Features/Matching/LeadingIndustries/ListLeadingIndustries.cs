using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.LeadingIndustries;

/// <param name="Enterprises">Companies on file that belong to it.</param>
/// <param name="Needs">Open needs that belong to it by their field or their company's industry.</param>
public sealed record LeadingIndustryRow(LeadingIndustry Industry, int Enterprises, int Needs);

/// <summary>主导产业 in the committee's order, with what each covers.</summary>
public sealed class ListLeadingIndustries(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<IReadOnlyList<LeadingIndustryRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var industries = await context.LeadingIndustries.AsNoTracking().OrderBy(industry => industry.Position).ToListAsync(cancel);

        // Counted by the few different texts in use, not row by row.
        var companies = await context.Enterprises.GroupBy(enterprise => enterprise.Industry)
            .Select(group => new { Text = group.Key, Count = group.Count() }).ToListAsync(cancel);
        var needs = await (from need in context.Needs
                           where need.State != NeedState.Closed
                           join enterprise in context.Enterprises on need.EnterpriseId equals enterprise.Id
                           group need by new { enterprise.Industry, need.Field } into one
                           select new { one.Key.Industry, one.Key.Field, Count = one.Count() }).ToListAsync(cancel);
        return [.. industries.Select(industry => new LeadingIndustryRow(
            industry,
            companies.Where(row => industry.Covers(row.Text)).Sum(row => row.Count),
            needs.Where(row => industry.Covers(row.Industry) || industry.Covers(row.Field)).Sum(row => row.Count)))];
    }
}
