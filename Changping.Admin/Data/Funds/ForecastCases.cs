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

    /// <summary>Established projects of which not every instalment is granted: payable once the agreement is signed, and step by step after it.</summary>
    public static async Task<List<SubsidyCase>> OfSubsidiesAsync(AdminDbContext context, PolicyBook book, CaseScope scope, CancellationToken cancel)
    {
        var ledger = await SubsidyLedger.ReadAsync(context, DateOnly.MaxValue, cancel);
        var open = SubsidyLedger.Incomplete(context, DateOnly.MaxValue);
        var rows = await (
            from project in scope.Within(context, context.Projects)
            where project.EstablishedOn != null && project.State != ProjectState.Terminated
                && (project.AgreementSignedOn == null || project.State == ProjectState.Established || open.Any(candidate => candidate.Id == project.Id))
            select new
            {
                project.Id,
                project.Number,
                project.ExpertId,
                project.PolicyVersion,
                project.Facts.TotalCost.Fen,
                project.Facts.Field,
                project.EstablishedOn,
                project.AgreementSignedOn,
                project.State,
                Service = context.Appointments.Where(appointment => appointment.ProjectId == project.Id)
                    .Select(appointment => new { appointment.Start, End = appointment.EndedOn ?? appointment.LastDay }).FirstOrDefault(),
            }).ToListAsync(cancel);

        // Before the agreement no instalment has a day, so neither has the service.
        return [.. rows.Select(row => new SubsidyCase(row.Id, row.Number, book.Named(row.PolicyVersion!), ledger, new InstalmentCase(
            row.Id, row.ExpertId, new Money(row.Fen), row.Field, row.PolicyVersion!, row.EstablishedOn!.Value, row.Service is null ? null : row.AgreementSignedOn,
            row.Service is { } served ? new DateRange(served.Start, served.End) : new DateRange(row.EstablishedOn.Value, row.EstablishedOn.Value), row.State)))];
    }
}

internal sealed record SubsidyCase(ProjectId Id, string Number, PolicyVersion Policy, SubsidyLedger Ledger, InstalmentCase Of)
{
    /// <exception cref="PolicySilentException">The version fixes no rate or cap on the day of establishment.</exception>
    public IReadOnlyList<(CalendarMonth? Payable, Money Amount)> Outstanding() => Ledger.Outstanding(Of, Policy);
}
