using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>Where a cooperation project stands after establishment.</summary>
public enum ProjectState
{
    Established,
    AgreementSigned,
    InService,
    Concluded,
    Terminated,
}

public enum ProjectAction
{
    SignAgreement,
    StartService,
    Conclude,
    EndEarly,
    Terminate,
}

/// <summary>One row of the table of states.</summary>
/// <param name="Duty">Whose step it is, in the words of the screen.</param>
public sealed record ProjectTransition(ProjectState From, ProjectAction Action, ProjectState To, Clause Clause, string Duty);

/// <summary>All transitions there are; buttons, checks and tests are read off this table.</summary>
public static class ProjectLifecycle
{
    public static readonly IReadOnlyList<ProjectTransition> Table =
    [
        new(ProjectState.Established, ProjectAction.SignAgreement, ProjectState.AgreementSigned, Clauses.Appointment, "经办人"),
        new(ProjectState.AgreementSigned, ProjectAction.StartService, ProjectState.InService, Clauses.Appointment, "经办人"),
        new(ProjectState.AgreementSigned, ProjectAction.Terminate, ProjectState.Terminated, Clauses.Appointment, "经办人"),
        new(ProjectState.InService, ProjectAction.Conclude, ProjectState.Concluded, Clauses.Evaluation, "经办人"),
        new(ProjectState.InService, ProjectAction.EndEarly, ProjectState.Concluded, Clauses.ServicePeriod, "经办人"),
        new(ProjectState.InService, ProjectAction.Terminate, ProjectState.Terminated, Clauses.ServicePeriod, "经办人"),
    ];

    public static IReadOnlyList<ProjectTransition> From(ProjectState state) => [.. Table.Where(row => row.From == state)];

    /// <exception cref="RuleViolationException">The table has no such transition; the message names those it has.</exception>
    public static ProjectTransition Require(ProjectState from, ProjectAction action)
    {
        var row = Table.FirstOrDefault(candidate => candidate.From == from && candidate.Action == action);
        if (row is not null)
        {
            return row;
        }

        var possible = From(from);
        var next = possible.Count == 0 ? "该状态已办结" : $"可办理：{string.Join("、", possible.Select(candidate => candidate.Action.ChineseName()))}";
        throw new RuleViolationException(Clauses.Appointment, $"项目{from.ChineseName()}，不能“{action.ChineseName()}”；{next}");
    }

    public static string ChineseName(this ProjectState state) => state switch
    {
        ProjectState.Established => "已立项",
        ProjectState.AgreementSigned => "已签协议",
        ProjectState.InService => "在岗服务",
        ProjectState.Concluded => "已结题",
        ProjectState.Terminated => "已终止",
    };

    public static string ChineseName(this ProjectAction action) => action switch
    {
        ProjectAction.SignAgreement => "登记协议",
        ProjectAction.StartService => "上岗",
        ProjectAction.Conclude => "期满结题",
        ProjectAction.EndEarly => "提前结束",
        ProjectAction.Terminate => "终止",
    };
}
