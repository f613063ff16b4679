using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>Takes a project that already runs through the states its dates show, each by the table of states.</summary>
internal static class ProjectProgress
{
    /// <param name="agreementSignedOn">Where the register leaves it open, the first day of service stands for it: nobody serves without an agreement.</param>
    public static void Advance(CooperationProject project, Appointment appointment, DateOnly? agreementSignedOn, DateOnly today)
    {
        var begun = appointment.Start <= today;
        if (project.State == ProjectState.Established && (agreementSignedOn ?? (begun ? appointment.Start : null)) is { } signed)
        {
            project.SignAgreement(signed);
        }

        if (project.State == ProjectState.AgreementSigned && begun)
        {
            project.Do(ProjectAction.StartService);
        }

        if (project.State == ProjectState.InService && appointment.Period.End < today)
        {
            project.Do(ProjectAction.Conclude);
        }
    }
}
