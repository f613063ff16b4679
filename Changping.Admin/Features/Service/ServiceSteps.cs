using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Service;

public enum ServiceAct
{
    DecideExtension,
    ConfirmEvaluation,
    Arrive,
    Conclude,
    Evaluate,
    EnterCheck,
    EnterContact,
}

/// <summary>What a service asks for, by whom and where. An officer goes on with it while a lead has something to decide.</summary>
public static class ServiceSteps
{
    /// <summary>The most urgent first.</summary>
    public static IEnumerable<NextStep<ServiceAct>> Of(ServiceView view, DateOnly today)
    {
        if (view.Waiting is { } waiting)
        {
            yield return Step(ServiceAct.DecideExtension, "审批延长申请…", Permission.Approve) with { Refuses = waiting.WhyNotDecide };
        }

        if (view.Evaluation is { State: EvaluationState.Prepared } opinion)
        {
            yield return Step(ServiceAct.ConfirmEvaluation, "确认任职评价", Permission.Approve) with { Refuses = opinion.WhyNotDecide };
        }

        if (view.Status == ServiceStatus.Absent)
        {
            yield return Step(ServiceAct.Arrive, "登记到岗…");
        }
        else if (view.Status == ServiceStatus.Over)
        {
            yield return Step(ServiceAct.Conclude, "去办理结题");
        }
        else if (view is { Project.State: ProjectState.Concluded, Evaluation: null or { State: EvaluationState.SentBack } }
            && view.Appointment.LastDayServed < today)
        {
            yield return Step(ServiceAct.Evaluate, "编制任职评价");
        }
        else if (view.Runs)
        {
            yield return view.CheckDueOn <= today
                ? Step(ServiceAct.EnterCheck, view.LastCheck is null ? "登记中期检查…" : "登记整改复查…")
                : Step(ServiceAct.EnterContact, "登记联系…");
        }

        NextStep<ServiceAct> Step(ServiceAct act, string button, Permission right = Permission.Handle) => new(act, button.TrimEnd('…'), right)
        {
            Button = button,
            Address = AddressOf(act, view.Project.Number) is var address && address == RecordOf(view.Project.Number) ? null : address,
        };
    }

    /// <param name="project">Its number.</param>
    public static string AddressOf(ServiceAct act, string project) => act switch
    {
        ServiceAct.Arrive or ServiceAct.Conclude => $"/projects/{project}",
        ServiceAct.Evaluate or ServiceAct.ConfirmEvaluation => $"/evaluations/{project}",
        ServiceAct.DecideExtension or ServiceAct.EnterCheck or ServiceAct.EnterContact => RecordOf(project),
    };

    private static string RecordOf(string project) => $"/service/{project}";
}
