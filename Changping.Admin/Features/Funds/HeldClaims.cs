using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

internal sealed record HeldClaim(DueCase Case, Payee Payee, HeldGrant Held, CalendarMonth Payable, Calculation Calculation);

/// <summary>Grants that were decided already and wait for a batch: awards, and payments that the bank sent back.</summary>
internal static class HeldClaims
{
    /// <param name="granted">All that are live, not only those that wait: for registers that show all of a period.</param>
    public static IQueryable<Grant> Of(
        AdminDbContext context, Instrument instrument, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, bool granted)
    {
        var grants = (granted ? context.Grants.Live() : context.Grants.Waiting()).AsNoTracking()
            .Where(grant => grant.Instrument == instrument && grant.Payable <= upTo);
        var projects = DueCases.Named(context.Projects, only);
        return only is null ? grants : grants.Where(grant => projects.Any(project => project.Id == grant.ProjectId));
    }

    public static async Task<List<HeldClaim>> ReadAsync(AdminDbContext context, IQueryable<Grant> grants, Instrument instrument, CancellationToken cancel)
    {
        var paysExpert = instrument.PaysExpert;
        return await (
            from grant in grants
            join row in FundingRow.Of(context, context.Projects) on grant.ProjectId equals row.ProjectId
            join expert in DueParties.Experts(context) on grant.ExpertId equals expert.Id
            join enterprise in DueParties.Enterprises(context) on grant.EnterpriseId equals enterprise.Id
            orderby row.Number, grant.Sequence
            select new HeldClaim(
                new DueCase(row, expert.Number, expert.Name, enterprise.CreditCode, enterprise.Name, enterprise.Standing),
                paysExpert ? expert.Payee : enterprise.Payee,
                new HeldGrant(
                    grant.Id, grant.Sequence, grant.Parts, new Money(grant.Amount.Fen), grant.State == GrantState.Paid, grant.BudgetYear, grant.PolicyVersion,
                    grant.State == GrantState.Returned ? grant.ReturnReason : null),
                grant.Payable,
                grant.Calculation)).ToListAsync(cancel);
    }
}
