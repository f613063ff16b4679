using Changping.Admin.Office.Audit;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Admin.Store;

/// <summary>The record that a command changed or showed.</summary>
/// <param name="Name">Number and name as they are.</param>
internal sealed record AuditSubject(RecordKind Kind, Guid Id, string Name)
{
    public AuditLinks Links { get; init; }
}

/// <summary>What a record itself knows of the person, the company and the project that it concerns; <see cref="AuditParties"/> finds the rest.</summary>
internal readonly record struct AuditLinks(
    ExpertId? Expert = null, EnterpriseId? Enterprise = null, ProjectId? Project = null, AppointmentId? Appointment = null, NeedId? Need = null)
{
    public AuditLinks Or(AuditLinks other) =>
        new(Expert ?? other.Expert, Enterprise ?? other.Enterprise, Project ?? other.Project, Appointment ?? other.Appointment, Need ?? other.Need);
}
