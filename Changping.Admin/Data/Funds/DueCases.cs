using System.Linq.Expressions;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>The projects and service periods from which something may be due, each kind in one query.</summary>
internal static class DueCases
{
    /// <summary>A list longer than this is not worth naming to the database: all are read, and the rest is dropped.</summary>
    public const int MostNamed = 1000;

    public static Task<List<(DueCase Case, Payee Payee)>> OfAllowancesAsync(
        AdminDbContext context, DateOnly lastDay, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel)
    {
        // Whose project was terminated before the first day never served: no last day of service was entered.
        var never = context.Projects.Where(project => project.State == ProjectState.Terminated);
        return ReadAsync(context,
            context.Projects.AsNoTracking().Where(project => project.State != ProjectState.Established && project.State != ProjectState.AgreementSigned),
            appointment => appointment.Start <= lastDay && (appointment.EndedOn != null || !never.Any(project => project.Id == appointment.ProjectId)),
            only, paysExpert: true, cancel);
    }

    /// <summary>Those of which not every instalment is granted.</summary>
    public static Task<List<(DueCase Case, Payee Payee)>> OfSubsidiesAsync(
        AdminDbContext context, DateOnly lastDay, IReadOnlyCollection<ProjectId>? only, CancellationToken cancel) =>
        ReadAsync(context, SubsidyLedger.Incomplete(context, lastDay), appointment => true, only, paysExpert: false, cancel);

    private static async Task<List<(DueCase Case, Payee Payee)>> ReadAsync(
        AdminDbContext context, IQueryable<CooperationProject> source, Expression<Func<Appointment, bool>> appointments,
        IReadOnlyCollection<ProjectId>? only, bool paysExpert, CancellationToken cancel)
    {
        if (only is { Count: <= MostNamed })
        {
            var named = only.ToList();
            source = source.Where(project => named.Contains(project.Id));
        }

        var rows = from project in source
                   join appointment in context.Appointments.AsNoTracking().Where(appointments) on project.Id equals appointment.ProjectId
                   join expert in DueParties.Experts(context) on project.ExpertId equals expert.Id
                   join enterprise in DueParties.Enterprises(context) on project.EnterpriseId equals enterprise.Id
                   orderby project.Number
                   select new
                   {
                       Case = new DueCase(
                           project.Id, project.Number, project.Facts.Title, project.Facts.Field, new Money(project.Facts.TotalCost.Fen), project.PolicyVersion!,
                           project.EstablishedOn!.Value, project.AgreementSignedOn, expert.Id, enterprise.Id, expert.Number, expert.Name,
                           enterprise.CreditCode, enterprise.Name, appointment.Start, appointment.EndedOn ?? appointment.LastDay)
                       { State = project.State },
                       Payee = paysExpert ? expert.Payee : enterprise.Payee,
                   };
        return [.. (await rows.ToListAsync(cancel)).Select(row => (row.Case, row.Payee))];
    }
}
