using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds;

/// <summary>
/// The projects of which something may be due: a bound for the database, so that thousands are not read in vain. Whether and what is due, the
/// instrument itself says.
/// </summary>
internal static class DueCandidates
{
    /// <param name="lastDay">Of the month up to which it is asked, inclusive.</param>
    public static IQueryable<CooperationProject> Of(AdminDbContext context, Instrument instrument, DateOnly lastDay) =>
        instrument.IsAwarded ? context.Projects.Where(_ => false)
        : instrument == Instrument.ProjectSubsidy ? Incomplete(context, context.Projects).Where(project => project.AgreementSignedOn <= lastDay)
        : Begun(context, lastDay);

    /// <summary>Those of which not every instalment is granted.</summary>
    public static IQueryable<CooperationProject> Incomplete(AdminDbContext context, IQueryable<CooperationProject> projects)
    {
        var live = context.Grants.Live().Where(grant => grant.Instrument == Instrument.ProjectSubsidy);
        return projects.Where(project => project.EstablishedOn != null
            && !live.Any(grant => grant.ProjectId == project.Id && grant.Parts <= live.Count(other => other.ProjectId == project.Id)));
    }

    private static IQueryable<CooperationProject> Begun(AdminDbContext context, DateOnly lastDay)
    {
        var begun = context.Appointments.Where(AppointmentFilters.TakenUp).Where(appointment => appointment.Start <= lastDay);
        return context.Projects.Where(project => begun.Any(appointment => appointment.ProjectId == project.Id));
    }
}
