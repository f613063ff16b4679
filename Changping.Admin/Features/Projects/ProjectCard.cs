using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>
/// What a later step of the procedure shows on a project's page. The page knows no step after its own: the host names the parts, and each is given
/// <see cref="CooperationProject"/>, its <see cref="Appointment"/> and the way to have the page shown anew.
/// </summary>
/// <param name="Component">One that inherits <see cref="ProjectCardBase"/>.</param>
public sealed record ProjectCard(Type Component);
