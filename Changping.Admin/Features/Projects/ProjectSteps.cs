using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Projects;

/// <summary>A round with a project on its list.</summary>
public sealed record ReviewedIn(string Number, RoundState State);

/// <summary>三（三）, 三（四）: what is to be done next to a project, whose step it is, and all that keeps it from being done today.</summary>
public static class ProjectSteps
{
    internal static async Task<ProjectWay> WayAsync(AdminDbContext context, DateOnly today, CancellationToken cancel) =>
        new(today, (await CommitteeBook.SettingsAsync(context, cancel)).NoticeDays > 0);

    /// <param name="application">Of a draft; else null.</param>
    /// <param name="foreseen">What would refuse the establishment of a filed project today; else none.</param>
    /// <param name="scorers">Who entered declarations or scores in the round that reviewed it.</param>
    /// <param name="round">Of a project under review, while the round is not over; else null.</param>
    public static NextStep<ProjectTransition?> Of(
        CooperationProject project, Appointment? appointment, SubmissionCase? application, IReadOnlyList<Blocker> foreseen, ReviewedIn? round,
        IReadOnlyList<ActingPerson> scorers, CommitteeSettings settings, DateOnly today)
    {
        var work = new ProjectWay(today, settings.NoticeDays > 0).Of(project);
        if (work == ProjectWork.None)
        {
            return new(null, "办理完毕", null) { Explanation = $"项目{project.State.ChineseName()}。{(project.Reason is { } reason ? $"原因：{reason}" : "")}" };
        }

        var action = work == ProjectWork.Letters && project.DistrictLetter is not null ? ProjectAction.IssueEnterpriseLetter
            : round is not null ? ProjectAction.Pass
            : ActionOf(work);
        var row = ProjectLifecycle.From(project.State).First(candidate => candidate.Action == action);
        List<Blocker> blockers = [.. action == ProjectAction.Establish ? foreseen : Blocked(action, project, appointment, application, settings, today)];
        return new(row, TitleOf(work, action, round is not null), RightOf(work))
        {
            Button = work == ProjectWork.Objections ? null : $"{TitleOf(work, action, round is not null)}…",
            Address = round is not null ? $"/reviews/{round.Number}" : MoveWords.ElsewhereAt(action, project),
            Clause = row.Clause,
            Explanation = round is not null
                ? $"已编入评审轮次 {round.Number}，{(round.State == RoundState.Open ? "正在评分" : "等候开始评分")}；结束评审时按结果转为评审通过或未通过。"
                : blockers.Count == 0 && row.Guards is { } guards ? $"须有：{guards}。" : null,
            Blockers = blockers,
            Notes = action == ProjectAction.Evaluate ? ["经办人编制任职评价，由另一名负责人确认；确认后出具任职评价意见。"] : application?.Notes() ?? [],
            OnlyWaits = blockers.Count == 1 && IsEarly(action, project, appointment, today),
            Refuses = action == ProjectAction.Establish ? by => project.WhyNotEstablish(by, scorers) : null,
        };
    }

    /// <summary>Whose a step is; while objections are open, the officer who answers them and not the bureau that files.</summary>
    public static Permission RightOf(ProjectWork work) => work == ProjectWork.Objections ? Permission.Handle : ProjectDuties.PermissionFor(ActionOf(work));

    private static string TitleOf(ProjectWork work, ProjectAction action, bool reviewed) =>
        work == ProjectWork.Objections ? "处理异议" : reviewed ? "评审" : action.ChineseName();

    private static ProjectAction ActionOf(ProjectWork work) => work switch
    {
        ProjectWork.Submission => ProjectAction.Submit,

        // Without a round that is open: it ended without a result, and another reviews it.
        ProjectWork.Assignment or ProjectWork.Review => ProjectAction.AssignToRound,
        ProjectWork.Notice => ProjectAction.PublishNotice,
        ProjectWork.Objections or ProjectWork.NoticePeriod or ProjectWork.Filing => ProjectAction.File,
        ProjectWork.Establishment => ProjectAction.Establish,
        ProjectWork.Agreement => ProjectAction.SignAgreement,
        ProjectWork.Letters => ProjectAction.IssueDistrictLetter,
        ProjectWork.Arrival => ProjectAction.StartService,
        ProjectWork.Service => ProjectAction.Conclude,
        ProjectWork.Evaluation => ProjectAction.Evaluate,
        ProjectWork.None => throw new ArgumentOutOfRangeException(nameof(work)),
    };

    private static bool IsEarly(ProjectAction action, CooperationProject project, Appointment? appointment, DateOnly today) => action switch
    {
        ProjectAction.File => project.Notice?.IsOver(today) == false,
        ProjectAction.StartService => appointment?.Start > today,
        ProjectAction.Conclude => appointment?.Period.End >= today,
        _ => false,
    };

    private static IEnumerable<Blocker> Blocked(
        ProjectAction action, CooperationProject project, Appointment? appointment, SubmissionCase? application, CommitteeSettings settings,
        DateOnly today) => action switch
        {
            ProjectAction.Submit => application?.Blockers() ?? [],
            ProjectAction.File => project.FilingBlockers(settings.NoticeDays > 0, today),
            ProjectAction.StartService when appointment is null => [new(Clauses.Appointment, "尚无聘任；请先登记协议")],
            ProjectAction.StartService when appointment.Start > today => [new(Clauses.Appointment, $"服务起始日为 {appointment.Start:yyyy-MM-dd}，届时才能上岗")],
            ProjectAction.Conclude => appointment?.BeforeConclusion(today) ?? [],
            _ => [],
        };
}
