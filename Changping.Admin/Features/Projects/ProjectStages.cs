using Changping.Admin.Components.Records;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>The way of a project from its application to the opinion, as far as it has come.</summary>
internal static class ProjectStages
{
    private static readonly ProjectState[] Way =
    [
        ProjectState.Draft, ProjectState.Submitted, ProjectState.UnderReview, ProjectState.Passed, ProjectState.Filed, ProjectState.Established,
        ProjectState.AgreementSigned, ProjectState.InService, ProjectState.Concluded, ProjectState.Evaluated,
    ];

    public static IReadOnlyList<Stage> Of(CooperationProject project, Appointment? appointment, DateOnly today)
    {
        var reached = Reached(project, appointment);
        var stopped = project.State is ProjectState.Rejected or ProjectState.Withdrawn or ProjectState.Terminated;

        // The state in which the stage is being worked on, and the one that ends it.
        return
        [
            Stage("申报", ProjectState.Draft, ProjectState.Submitted, Day(project.SubmittedOn) ?? (project.IsRegistered ? "登记导入" : "草稿")),
            Stage("评审", ProjectState.Submitted, ProjectState.Passed, project.IsRegistered ? null : project.State switch
            {
                ProjectState.Submitted => "待编入轮次",
                ProjectState.UnderReview => "评分中",
                ProjectState.Rejected => "未通过",
                _ => reached >= Array.IndexOf(Way, ProjectState.Passed) ? "已通过" : null,
            }),
            Stage("公示备案", ProjectState.Passed, ProjectState.Filed, Day(project.Facts.FiledOn) ?? project.Facts.FilingNumber
                ?? (project.Notice is { } notice ? $"公示至 {notice.To:MM-dd}" : null)),
            Stage("立项", ProjectState.Filed, ProjectState.Established, Day(project.EstablishedOn)),
            Stage("签协议", ProjectState.Established, ProjectState.AgreementSigned, Day(project.AgreementSignedOn)),
            Stage("聘书上岗", ProjectState.AgreementSigned, ProjectState.InService, appointment is null ? null : Day(appointment.Start)),
            Stage("服务期", ProjectState.InService, ProjectState.Concluded, Service(project, appointment, today)),
            Stage("考核", ProjectState.Concluded, ProjectState.Evaluated, project.State == ProjectState.Concluded ? "待评价" : null),
        ];

        Stage Stage(string name, ProjectState begun, ProjectState done, string? detail)
        {
            var (first, last) = (Array.IndexOf(Way, begun), Array.IndexOf(Way, done));
            return new Stage(name, reached >= last ? StageState.Done
                : reached < first ? StageState.Ahead
                : stopped ? StageState.Ended
                : StageState.Current, stopped && reached >= first && reached < last ? project.State.ChineseName() : detail);
        }
    }

    /// <summary>How far it came, also where it was stopped.</summary>
    private static int Reached(CooperationProject project, Appointment? appointment) => Array.IndexOf(Way, project.State switch
    {
        ProjectState.Rejected => ProjectState.UnderReview,
        ProjectState.Withdrawn when project.EstablishedOn is not null => ProjectState.Established,
        ProjectState.Withdrawn when project.Facts.FiledOn is not null => ProjectState.Filed,
        ProjectState.Withdrawn when project.Notice is not null => ProjectState.Passed,
        ProjectState.Withdrawn when project.RoundId is not null => ProjectState.UnderReview,
        ProjectState.Withdrawn => project.SubmittedOn is null ? ProjectState.Draft : ProjectState.Submitted,
        ProjectState.Terminated => appointment is { IsTakenUp: true } ? ProjectState.InService : ProjectState.AgreementSigned,
        var state => state,
    });

    private static string? Service(CooperationProject project, Appointment? appointment, DateOnly today)
    {
        if (appointment is null)
        {
            return null;
        }

        var clock = ServiceClock.On(appointment.Period, today);
        return project.State == ProjectState.InService ? $"第 {clock.Served} 天，共 {clock.Days} 天" : $"至 {Day(appointment.Period.End)}";
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
