using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>Takes a project that already runs through the states its dates show, each by the table of states.</summary>
internal static class ProjectProgress
{
    /// <param name="agreementSignedOn">Where the register leaves it open, the first day of service stands for it: nobody serves without an agreement.</param>
    public static void Advance(CooperationProject project, Appointment appointment, PolicyVersion policy, DateOnly? agreementSignedOn, DateOnly today)
    {
        var begun = appointment.Start <= today;
        if (project.State == ProjectState.Established && (agreementSignedOn ?? (begun ? appointment.Start : null)) is { } signed)
        {
            project.SignAgreement(signed);
        }

        if (project.State == ProjectState.AgreementSigned && begun)
        {
            // The register says when the service begins; that it keeps free of others was asked when the appointment was made.
            appointment.Arrive(appointment.Start, policy, [], today);
            project.Do(ProjectAction.StartService);
        }

        if (project.State == ProjectState.InService && appointment.Period.End < today)
        {
            appointment.Conclude(today);
            project.Do(ProjectAction.Conclude);
        }
    }
}
