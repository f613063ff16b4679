using Changping.Domain.Policy;
using static Changping.Domain.Projects.ProjectAction;
using static Changping.Domain.Projects.ProjectDuty;
using static Changping.Domain.Projects.ProjectState;

namespace Changping.Domain.Projects;

/// <summary>One row of the table of states.</summary>
/// <param name="To">The same as <paramref name="From"/> for a step that is recorded and leaves the state.</param>
/// <param name="Guards">What must be there, in the words of the screen; null where the state alone suffices.</param>
public sealed record ProjectTransition(ProjectState From, ProjectAction Action, ProjectState To, ClauseKey Clause, ProjectDuty Duty, string? Guards = null);

/// <summary>All transitions there are; buttons, refusals, the diagram and the tests are read off this table. The next step of the way comes first.</summary>
public static class ProjectLifecycle
{
    public static readonly IReadOnlyList<ProjectTransition> Table =
    [
        new(Draft, Submit, Submitted, Clauses.Application, Officer, "政策有效、昌平企业、专家在库且当日符合条件、双方合作意向、项目经费、同期无其他受补贴项目"),
        new(Draft, Withdraw, Withdrawn, Clauses.Application, Officer, "原因"),
        new(Submitted, AssignToRound, UnderReview, Clauses.Application, Officer, "开放的评审轮次"),
        new(Submitted, Withdraw, Withdrawn, Clauses.Application, Officer, "原因"),
        new(UnderReview, AssignToRound, UnderReview, Clauses.Application, Officer, "上一轮已结束而没有结果"),
        new(UnderReview, LeaveRound, Submitted, Clauses.Application, Officer, "轮次尚未开始"),
        new(UnderReview, Pass, Passed, Clauses.Application, Officer, "轮次结果达到通过线"),
        new(UnderReview, Reject, Rejected, Clauses.Application, Officer, "轮次结果未达通过线"),
        new(UnderReview, Return, Draft, Clauses.Application, Officer, "原因"),
        new(UnderReview, Withdraw, Withdrawn, Clauses.Application, Officer, "原因"),
        new(Passed, PublishNotice, Passed, Clauses.Application, Officer, "公示起始日"),
        new(Passed, ProjectAction.File, Filed, Clauses.Application, FilingOffice, "公示期满且无未处理的异议、备案号和日期"),
        new(Passed, Withdraw, Withdrawn, Clauses.Application, Officer, "原因"),
        new(Filed, Establish, Established, Clauses.Application, Lead, "立项日政策有效、非本人经办"),
        new(Filed, Withdraw, Withdrawn, Clauses.Application, Officer, "原因"),
        new(Established, SignAgreement, AgreementSigned, Clauses.Appointment, Officer, "三方签字、签订日期、岗位和服务起始日"),
        new(Established, GiveUp, Withdrawn, Clauses.Application, ProjectDuty.TwoPersons, "原因"),
        new(AgreementSigned, IssueDistrictLetter, AgreementSigned, Clauses.Appointment, Officer),
        new(AgreementSigned, IssueEnterpriseLetter, AgreementSigned, Clauses.Appointment, Officer),
        new(AgreementSigned, StartService, InService, Clauses.Appointment, Officer, "两份聘书、服务起始日已到"),
        new(AgreementSigned, AmendAgreement, AgreementSigned, Clauses.Appointment, Officer, "原因"),
        new(AgreementSigned, Terminate, Terminated, Clauses.Appointment, ProjectDuty.TwoPersons, "原因"),
        new(InService, Conclude, Concluded, Clauses.Evaluation, Officer, "服务期满"),
        new(InService, Extend, InService, Clauses.ServicePeriod, Lead, "重大项目突破的证据、晚于原期满日、非本人提出"),
        new(InService, AmendAgreement, InService, Clauses.Appointment, Officer, "原因"),
        new(InService, EndEarly, Concluded, Clauses.ServicePeriod, ProjectDuty.TwoPersons, "最后服务日和原因"),
        new(InService, Terminate, Terminated, Clauses.ServicePeriod, ProjectDuty.TwoPersons, "最后服务日和原因"),
        new(Concluded, Evaluate, Evaluated, Clauses.Evaluation, Lead, "评价意见、非本人拟写"),
        new(Concluded, ResumeService, InService, Clauses.ServicePeriod, ProjectDuty.TwoPersons, "原提出人和确认人、尚无考核、审计、奖励和追回"),
    ];

    public static IReadOnlyList<ProjectTransition> From(ProjectState state) => [.. Table.Where(row => row.From == state)];

    /// <summary>Whose step an action is, from whatever state.</summary>
    public static ProjectDuty DutyOf(ProjectAction action) => Table.First(row => row.Action == action).Duty;

    /// <summary>One proposes it and another confirms it.</summary>
    public static bool TakesTwoPersons(ProjectAction action) => DutyOf(action) == ProjectDuty.TwoPersons;

    public static ClauseKey ClauseOf(ProjectAction action) => Table.First(row => row.Action == action).Clause;

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
        throw new RuleViolationException(ClauseOf(action), $"项目{from.ChineseName()}，不能“{action.ChineseName()}”；{next}");
    }

    /// <summary>The table as a Mermaid state diagram, for the README and the policy page.</summary>
    public static string Diagram()
    {
        var lines = new List<string> { "stateDiagram-v2", "    [*] --> 草稿" };
        lines.AddRange(Table.GroupBy(row => (row.From, row.To)).Select(group =>
            $"    {group.Key.From.ChineseName()} --> {group.Key.To.ChineseName()}: {string.Join(" / ", group.Select(row => row.Action.ChineseName()))}"));
        lines.AddRange(Enum.GetValues<ProjectState>().Where(state => From(state).Count == 0).Select(state => $"    {state.ChineseName()} --> [*]"));
        return string.Join('\n', lines);
    }
}
