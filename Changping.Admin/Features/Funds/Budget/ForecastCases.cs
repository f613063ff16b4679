using Changping.Admin.Features.Experts;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>The cases that a forecast reckons.</summary>
internal static class ForecastCases
{
    public static Task<List<FundingCase>> OfAsync(
        AdminDbContext context, PolicyBook book, Instrument instrument, CaseScope scope, DateOnly today, CancellationToken cancel)
    {
        var projects = scope.Within(context, context.Projects);

        // An instalment is payable once the agreement is signed, and step by step after it.
        var asked = instrument == Instrument.LivingAllowance ? Served(context, projects, today) : DueCandidates.Incomplete(context, projects);
        return FundingCases.ListAsync(context, book, asked, instrument.RestsOn, cancel);
    }

    /// <summary>Services that run, are over, or begin on a day still to come; who should have begun and did not is no cost yet.</summary>
    private static IQueryable<CooperationProject> Served(AdminDbContext context, IQueryable<CooperationProject> projects, DateOnly today)
    {
        var served = context.Appointments.Where(AppointmentFilters.TakenUp);
        var coming = context.Appointments.Where(appointment => appointment.State == AppointmentState.Named && appointment.Start > today);
        return projects.Where(project => served.Any(appointment => appointment.ProjectId == project.Id)
            || (project.State == ProjectState.AgreementSigned && coming.Any(appointment => appointment.ProjectId == project.Id)));
    }
}
