using Changping.Admin.Data.Overview;
using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>The cases that a forecast reckons, each kind in one query.</summary>
internal static class ForecastCases
{
    /// <summary>Services that run, are over, or begin on a day still to come; who should have begun and did not is no cost yet.</summary>
    public static async Task<List<(ProjectId Id, RunningCase Case)>> OfAllowancesAsync(
        AdminDbContext context, PolicyBook book, CaseScope scope, DateOnly today, CancellationToken cancel)
    {
        var taken = await TakenMonths.ReadAsync(context, cancel);
        var rows = await (
            from project in scope.Within(context, context.Projects)
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            where project.State == ProjectState.AgreementSigned ? appointment.Start > today
                : project.State != ProjectState.Established && (project.State != ProjectState.Terminated || appointment.EndedOn != null)
            select new { project.Id, project.Number, project.PolicyVersion, appointment.Start, End = appointment.EndedOn ?? appointment.LastDay }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Id, new RunningCase(row.Number, new DateRange(row.Start, row.End), book.Named(row.PolicyVersion!), taken.Of(row.Id))))];
    }

    /// <summary>Established projects whose subsidy is not granted: payable once the agreement is signed.</summary>
    public static async Task<List<SubsidyCase>> OfSubsidiesAsync(AdminDbContext context, PolicyBook book, CaseScope scope, CancellationToken cancel)
    {
        var granted = context.Grants.Live().Where(grant => grant.Instrument == Instrument.ProjectSubsidy);
        var rows = await scope.Within(context, context.Projects)
            .Where(project => project.EstablishedOn != null && project.State != ProjectState.Terminated
                && !granted.Any(grant => grant.ProjectId == project.Id))
            .Select(project => new { project.Id, project.Number, project.PolicyVersion, project.Facts.TotalCost, project.Facts.Field, project.EstablishedOn, project.AgreementSignedOn })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new SubsidyCase(
            row.Id, row.Number, book.Named(row.PolicyVersion!), row.TotalCost, row.Field, row.EstablishedOn!.Value,
            row.AgreementSignedOn is { } signed ? CalendarMonth.Of(signed) : null))];
    }
}

/// <param name="Payable">Null before the agreement is signed.</param>
internal sealed record SubsidyCase(
    ProjectId Id, string Number, PolicyVersion Policy, Money Cost, ProjectField Field, DateOnly EstablishedOn, CalendarMonth? Payable)
{
    /// <exception cref="PolicySilentException">The version fixes no rate or cap on the day of establishment.</exception>
    public Money Amount => ProjectSubsidy.Compute(Cost, Field, Policy, EstablishedOn).Amount;
}
