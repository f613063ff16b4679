using Changping.Domain.Projects;

namespace Changping.Admin.Components.Shared.Records;

/// <summary>The colours of a project's state, the same on every page.</summary>
public static class ProjectTones
{
    public static StateTone Tone(this ProjectState state) => state switch
    {
        ProjectState.InService => StateTone.Ok,
        ProjectState.Established or ProjectState.AgreementSigned => StateTone.Info,
        ProjectState.Concluded => StateTone.Grey,
        ProjectState.Terminated => StateTone.Bad,
    };
}
