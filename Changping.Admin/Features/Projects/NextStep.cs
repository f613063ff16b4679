using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>What is to be done next to a project, and all that keeps it from being done today.</summary>
/// <param name="Notes">To be looked at; no reason to refuse.</param>
public sealed record NextStep(ProjectTransition Row, IReadOnlyList<Blocker> Blockers, IReadOnlyList<string> Notes)
{
    /// <param name="application">Of a draft; else null.</param>
    /// <returns>Null where the project is at its end.</returns>
    public static NextStep? Of(CooperationProject project, Appointment? appointment, SubmissionCase? application, CommitteeSettings settings, DateOnly today)
    {
        var rows = ProjectLifecycle.From(project.State);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows.First(candidate => candidate.Action == Wanted(project, settings, rows[0].Action));
        return new NextStep(row, [.. Blocked(row.Action, project, appointment, application, settings, today)], application?.Notes() ?? []);
    }

    /// <summary>Where a state has several steps of the way: the notice before the filing, the letters before the post.</summary>
    private static ProjectAction Wanted(CooperationProject project, CommitteeSettings settings, ProjectAction first) => project.State switch
    {
        ProjectState.Passed => project.Notice is null && settings.NoticeDays > 0 ? ProjectAction.PublishNotice : ProjectAction.File,
        ProjectState.AgreementSigned when project.IsRegistered => ProjectAction.StartService,
        ProjectState.AgreementSigned => project.DistrictLetter is null ? ProjectAction.IssueDistrictLetter
            : project.EnterpriseLetter is null ? ProjectAction.IssueEnterpriseLetter
            : ProjectAction.StartService,
        _ => first,
    };

    private static IEnumerable<Blocker> Blocked(
        ProjectAction action, CooperationProject project, Appointment? appointment, SubmissionCase? application, CommitteeSettings settings, DateOnly today) => action switch
        {
            ProjectAction.Submit => application?.Blockers() ?? [],
            ProjectAction.File => project.FilingBlockers(settings.NoticeDays > 0, today),
            ProjectAction.StartService when appointment is null => [new(Clauses.Appointment, "尚无聘任；请先登记协议")],
            ProjectAction.StartService when appointment.Start > today => [new(Clauses.Appointment, $"服务起始日为 {appointment.Start:yyyy-MM-dd}，届时才能上岗")],
            ProjectAction.Conclude => appointment?.Conclusion(today) ?? [],
            _ => [],
        };
}
