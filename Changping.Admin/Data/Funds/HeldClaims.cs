using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

internal sealed record HeldClaim(DueCase Case, Payee Payee, HeldGrant Held, CalendarMonth Payable, Calculation Calculation);

/// <summary>Grants that were decided already and wait for a batch: awards, and payments that the bank sent back.</summary>
internal static class HeldClaims
{
    /// <param name="granted">All that are live, not only those that wait: for registers that show all of a period.</param>
    public static async Task<List<HeldClaim>> ReadAsync(
        AdminDbContext context, Instrument instrument, CalendarMonth upTo, IReadOnlyCollection<ProjectId>? only, bool granted, CancellationToken cancel)
    {
        var grants = (granted ? context.Grants.Live() : context.Grants.Waiting()).AsNoTracking().Where(grant => grant.Instrument == instrument && grant.Payable <= upTo);
        if (only is { Count: <= DueCases.MostNamed })
        {
            var named = only.ToList();
            grants = grants.Where(grant => named.Contains(grant.ProjectId));
        }

        var paysExpert = instrument.PaysExpert();
        return await (
            from grant in grants
            join project in context.Projects.AsNoTracking() on grant.ProjectId equals project.Id
            join appointment in context.Appointments.AsNoTracking() on project.Id equals appointment.ProjectId
            join expert in DueParties.Experts(context) on grant.ExpertId equals expert.Id
            join enterprise in DueParties.Enterprises(context) on grant.EnterpriseId equals enterprise.Id
            orderby project.Number, grant.Sequence
            select new HeldClaim(
                new DueCase(
                    project.Id, project.Number, project.Facts.Title, project.Facts.Field, new Money(project.Facts.TotalCost.Fen), grant.PolicyVersion,
                    project.EstablishedOn!.Value, project.AgreementSignedOn, expert.Id, enterprise.Id, expert.Number, expert.Name,
                    enterprise.CreditCode, enterprise.Name, appointment.Start, appointment.EndedOn ?? appointment.LastDay)
                { State = project.State },
                paysExpert ? expert.Payee : enterprise.Payee,
                new HeldGrant(grant.Id, grant.Sequence, grant.BudgetYear, grant.State == GrantState.Returned ? grant.ReturnReason : null) { Parts = grant.Parts },
                grant.Payable,
                grant.Calculation)).ToListAsync(cancel);
    }
}
