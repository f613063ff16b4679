using Changping.Admin.Components.Forms;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Projects;

/// <summary>A part of a project's page that reads for itself, once for each time that the page was read.</summary>
public abstract class ProjectCardBase : PageBase
{
    private CooperationProject? _read;

    [Parameter, EditorRequired]
    public required CooperationProject Project { get; set; }

    /// <summary>Null before the agreement.</summary>
    [Parameter]
    public Appointment? Appointment { get; set; }

    /// <summary>Shows the page anew, and the parts with it.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, Project))
        {
            return Task.CompletedTask;
        }

        _read = Project;
        return ReadAsync();
    }

    protected abstract Task ReadAsync();
}
