using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>The project and service period that a claim rests on, with its people: the columns that lists need, not the aggregates.</summary>
public sealed record DueCase(FundingRow Row, string ExpertNumber, string Expert, string CreditCode, string Enterprise, EnterpriseStanding Standing)
{
    /// <summary>Reading 0044: a company that stopped or moved away is paid nothing, and the expert nothing while the service there has not been
    /// ended.</summary>
    public Blocker? WhyNoPayment(Instrument instrument) =>
        !instrument.PaysExpert || Row.ServiceState == AppointmentState.Serving ? Standing.WhyStopped() : null;

    public ProjectId ProjectId => Row.ProjectId;

    public string Number => Row.Number;

    public string Title => Row.Title;

    public Money Cost => Row.Cost;

    public ProjectField Field => Row.Field;

    public DateRange Service => Row.Service!.Days;

    public GrantCase Grant => Row.Grant;
}

/// <summary>The cases from which something may be due, with whom it would be paid to, in one query.</summary>
internal static class DueCases
{
    /// <summary>A list longer than this is not worth naming to the database: all are read, and the rest is dropped.</summary>
    private const int MostNamed = 1000;

    /// <param name="only">Null for all.</param>
    public static IQueryable<CooperationProject> Named(IQueryable<CooperationProject> projects, IReadOnlyCollection<ProjectId>? only)
    {
        if (only is not { Count: <= MostNamed })
        {
            return projects;
        }

        var named = only.ToList();
        return projects.Where(project => named.Contains(project.Id));
    }

    public static async Task<List<(DueCase Case, Payee Payee)>> ReadAsync(
        AdminDbContext context, IQueryable<CooperationProject> projects, Instrument instrument, CancellationToken cancel)
    {
        var paysExpert = instrument.PaysExpert;
        var rows = from row in FundingRow.Of(context, projects)
                   join expert in DueParties.Experts(context) on row.ExpertId equals expert.Id
                   join enterprise in DueParties.Enterprises(context) on row.EnterpriseId equals enterprise.Id
                   orderby row.Number
                   select new
                   {
                       Case = new DueCase(row, expert.Number, expert.Name, enterprise.CreditCode, enterprise.Name, enterprise.Standing),
                       Payee = paysExpert ? expert.Payee : enterprise.Payee,
                   };
        return [.. (await rows.ToListAsync(cancel)).Select(row => (row.Case, row.Payee))];
    }
}
