using Changping.Admin.Features.Projects.Steps;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Projects;

/// <summary>A round with a project on its list.</summary>
public sealed record ReviewedIn(string Number, RoundState State);

/// <summary>What is to be done next to a project, and all that keeps it from being done today.</summary>
/// <param name="Notes">To be looked at; no reason to refuse.</param>
public sealed record ProjectNextStep(ProjectTransition Row, IReadOnlyList<Blocker> Blockers, IReadOnlyList<string> Notes)
{
    /// <summary>The round that reviews it now; null where none does.</summary>
    public ReviewedIn? Round { get; private init; }

    /// <summary>Nothing is amiss: its day has not come.</summary>
    public bool OnlyWaits { get; private init; }

    public string Title => Round is null ? Row.Action.ChineseName() : "评审";

    /// <param name="application">Of a draft; else null.</param>
    /// <param name="round">Of a project under review, while the round is not over; else null.</param>
    /// <returns>Null where the project is at its end.</returns>
    public static ProjectNextStep? Of(
        CooperationProject project, Appointment? appointment, SubmissionCase? application, ReviewedIn? round, CommitteeSettings settings, DateOnly today)
    {
        var rows = ProjectLifecycle.From(project.State);
        if (rows.Count == 0)
        {
            return null;
        }

        var wanted = round is null ? Wanted(project, settings, rows[0].Action) : ProjectAction.Pass;
        var row = rows.First(candidate => candidate.Action == wanted);
        List<Blocker> blockers = [.. Blocked(wanted, project, appointment, application, settings, today)];
        return new ProjectNextStep(row, blockers, Told(wanted, application)) { Round = round, OnlyWaits = blockers.Count == 1 && IsEarly(wanted, project, appointment, today) };
    }

    /// <summary>Where it is done, if not on the project's own page.</summary>
    public string? AddressFor(CooperationProject project) => Round is { } round ? $"/reviews/{round.Number}" : MoveWords.ElsewhereAt(Row.Action, project);

    private static bool IsEarly(ProjectAction action, CooperationProject project, Appointment? appointment, DateOnly today) => action switch
    {
        ProjectAction.File => project.Notice?.IsOver(today) == false,
        ProjectAction.StartService => appointment?.Start > today,
        ProjectAction.Conclude => appointment?.Period.End >= today,
        _ => false,
    };

    private static IReadOnlyList<string> Told(ProjectAction action, SubmissionCase? application) =>
        action == ProjectAction.Evaluate ? ["经办人编制任职评价，由另一名负责人确认；确认后出具任职评价意见。"] : application?.Notes() ?? [];

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
            ProjectAction.Conclude => appointment?.BeforeConclusion(today) ?? [],
            _ => [],
        };
}
