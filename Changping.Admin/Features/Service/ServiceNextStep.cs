using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service;

public enum ServiceStepKind
{
    /// <summary>Done on another page.</summary>
    Go,
    DecideExtension,
    EnterContact,
    EnterCheck,
}

/// <summary>The one thing that a service asks for next.</summary>
/// <param name="Address">Of the page on which it is done; null where it is this one.</param>
public sealed record ServiceNextStep(ServiceStepKind Kind, string Text, string? Address = null)
{
    /// <param name="mayDecide">The viewer may decide the extension that waits.</param>
    /// <returns>Null where nothing is left for the viewer.</returns>
    public static ServiceNextStep? Of(ServiceView view, DateOnly today, bool mayHandle, bool mayDecide, bool mayApprove) => view switch
    {
        { Waiting: not null } when mayDecide => new(ServiceStepKind.DecideExtension, "审批延长申请…"),
        { Evaluation.State: EvaluationState.Prepared } when mayApprove => new(ServiceStepKind.Go, "确认任职评价", $"/evaluations/{view.Project.Number}"),
        _ when !mayHandle => null,
        { Status: ServiceStatus.Absent } => new(ServiceStepKind.Go, "登记到岗…", $"/projects/{view.Project.Number}"),
        { Status: ServiceStatus.Over } => new(ServiceStepKind.Go, "去办理结题", $"/projects/{view.Project.Number}"),
        { Status: ServiceStatus.Concluded or ServiceStatus.EndedEarly, Evaluation: null or { State: EvaluationState.SentBack } }
            when view.Project.State == Domain.Projects.ProjectState.Concluded => new(ServiceStepKind.Go, "编制任职评价", $"/evaluations/{view.Project.Number}"),
        { Runs: true } when view.CheckDueOn <= today => new(ServiceStepKind.EnterCheck, view.LastCheck is null ? "登记中期检查…" : "登记整改复查…"),
        { Runs: true } => new(ServiceStepKind.EnterContact, "登记联系…"),
        _ => null,
    };
}
