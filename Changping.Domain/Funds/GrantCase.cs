using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>For whom and for which service period something is granted.</summary>
/// <param name="ServiceStart">Which service period of the expert; with the expert it is unique among live project subsidies.</param>
public sealed record GrantCase(ProjectId ProjectId, ExpertId ExpertId, EnterpriseId EnterpriseId, DateOnly ServiceStart)
{
    public static GrantCase Of(CooperationProject project, Appointment appointment) =>
        new(project.Id, project.ExpertId, project.EnterpriseId, appointment.Start);
}
