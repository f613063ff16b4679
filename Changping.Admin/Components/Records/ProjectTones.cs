using Changping.Domain.Projects;

namespace Changping.Admin.Components.Records;

/// <summary>The colours of a project's state, the same on every page.</summary>
public static class ProjectTones
{
    public static StateTone Tone(this ProjectState state) => state switch
    {
        ProjectState.InService => StateTone.Ok,
        ProjectState.Submitted or ProjectState.UnderReview => StateTone.Warn,
        ProjectState.Passed or ProjectState.Filed or ProjectState.Established or ProjectState.AgreementSigned => StateTone.Info,
        ProjectState.Draft or ProjectState.Withdrawn or ProjectState.Concluded or ProjectState.Evaluated => StateTone.Grey,
        ProjectState.Rejected or ProjectState.Terminated => StateTone.Bad,
    };
}
