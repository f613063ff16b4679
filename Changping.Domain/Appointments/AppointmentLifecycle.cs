using Changping.Domain.Policy;
using static Changping.Domain.Appointments.AppointmentState;

namespace Changping.Domain.Appointments;

/// <summary>Where somebody's post stands; what the expert is owed follows from it, and not from the state of the project.</summary>
public enum AppointmentState
{
    /// <summary>The agreement names who comes and when; nobody has come yet.</summary>
    Named,

    /// <summary>The post was taken up; it stays so after the last day, until it is concluded.</summary>
    Serving,

    /// <summary>Served to the last day.</summary>
    Concluded,
    EndedEarly,

    /// <summary>未到岗: given up before the first day; it holds no period and earns nothing.</summary>
    NeverTakenUp,

    /// <summary>Taken up, and broken off with its project.</summary>
    Terminated,
}

public enum AppointmentStep
{
    TakeUp,
    Conclude,
    EndEarly,
    GiveUp,
    Terminate,

    /// <summary>An early end is taken back.</summary>
    Resume,
}

public sealed record AppointmentTransition(AppointmentState From, AppointmentStep Step, AppointmentState To);

/// <summary>All moves of an appointment there are.</summary>
public static class AppointmentLifecycle
{
    public static readonly IReadOnlyList<AppointmentTransition> Table =
    [
        new(Named, AppointmentStep.TakeUp, Serving),
        new(Named, AppointmentStep.GiveUp, NeverTakenUp),
        new(Serving, AppointmentStep.Conclude, Concluded),
        new(Serving, AppointmentStep.EndEarly, EndedEarly),
        new(Serving, AppointmentStep.Terminate, Terminated),
        new(EndedEarly, AppointmentStep.Resume, Serving),
    ];

    /// <exception cref="RuleViolationException">The table has no such move.</exception>
    public static AppointmentState Require(AppointmentState from, AppointmentStep step) =>
        Table.FirstOrDefault(row => row.From == from && row.Step == step)?.To
        ?? throw new RuleViolationException(Clauses.ServicePeriod, $"聘任{from.ChineseName()}，不能{step.ChineseName()}");

    public static string ChineseName(this AppointmentState state) => state switch
    {
        Named => "待上岗",
        Serving => "在岗",
        Concluded => "期满结束",
        EndedEarly => "提前结束",
        NeverTakenUp => "未到岗",
        Terminated => "已终止",
    };

    public static string ChineseName(this AppointmentStep step) => step switch
    {
        AppointmentStep.TakeUp => "上岗",
        AppointmentStep.Conclude => "期满结题",
        AppointmentStep.EndEarly => "提前结束",
        AppointmentStep.GiveUp => "登记未到岗",
        AppointmentStep.Terminate => "终止",
        AppointmentStep.Resume => "撤销提前结束",
    };
}
