using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>合作项目: what a company and one expert carry out together; the money hangs on it. Every change of its state goes through the table.</summary>
public sealed partial class CooperationProject
{
    private readonly List<NoticeObjection> _objections = [];

    private CooperationProject()
    {
    }

    /// <summary>A project that was established before the system knew it, as the register has it.</summary>
    /// <exception cref="RuleViolationException">No policy in force on that day, or a fact that cannot be.</exception>
    public CooperationProject(
        ProjectId id, string number, EnterpriseId enterpriseId, ExpertId expertId, DateOnly establishedOn, ProjectFacts facts, PolicyVersion policy)
    {
        (Id, Number, EnterpriseId, ExpertId) = (id, number, enterpriseId, expertId);
        (EstablishedOn, PolicyVersion, State, IsRegistered, AwaitsConfirmation) = (establishedOn, policy.Name, ProjectState.Established, true, true);
        Correct(facts);
    }

    /// <summary>三（三）: what an officer enters for the company; nothing is applied for yet.</summary>
    /// <exception cref="RuleViolationException">A fact that cannot be.</exception>
    public static CooperationProject Draft(
        ProjectId id, string number, EnterpriseId enterpriseId, ExpertId expertId, ProjectFacts facts, ActingPerson by, DateOnly on)
    {
        var project = new CooperationProject
        {
            Id = id,
            Number = number,
            EnterpriseId = enterpriseId,
            ExpertId = expertId,
            State = ProjectState.Draft,
            DraftedBy = by,
            HandledBy = by,
            Authors = [by],
            DraftedOn = on,
        };
        project.Correct(facts);
        return project;
    }

    public ProjectId Id { get; private set; }

    /// <summary>The office's own, such as 2026-项目-0018.</summary>
    public string Number { get; private set; } = "";

    public EnterpriseId EnterpriseId { get; private set; }

    /// <summary>四（二）5: each project is led by one vice-president alone.</summary>
    public ExpertId ExpertId { get; private set; }

    public ProjectFacts Facts { get; private set; } = null!;

    public ProjectState State { get; private set; }

    /// <summary>Came with the register of running projects: what went before establishment is not in the system.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Null before establishment.</summary>
    public DateOnly? EstablishedOn { get; private set; }

    /// <exception cref="InvalidOperationException">Not established yet.</exception>
    public DateOnly EstablishedDay => EstablishedOn ?? throw new InvalidOperationException($"{Number} is not established.");

    /// <summary>The version under which it was established; it stays. Before that, the one under which it was applied for; null for a draft.</summary>
    public string? PolicyVersion { get; private set; }

    /// <summary>Why it was returned, rejected, withdrawn, ended or terminated.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    /// <summary>Of a project that came by the register, whose rows say nothing of it.</summary>
    /// <exception cref="RuleViolationException">Applied for here, where the application says it; or a goal that cannot be.</exception>
    public void StateGoals(IReadOnlyList<GoalTarget> goals)
    {
        if (!IsRegistered)
        {
            throw new RuleViolationException(Clauses.Objectives, $"项目 {Number} 在本系统申报，合作目标以申报为准，不能另行登记");
        }

        Facts = Facts with { Goals = GoalTarget.Checked(goals) };
    }

    /// <exception cref="RuleViolationException">Applied for here and no draft any more, or a fact that cannot be.</exception>
    public void Correct(ProjectFacts facts)
    {
        if (!IsRegistered && State != ProjectState.Draft)
        {
            throw new RuleViolationException(Clauses.Application, $"项目 {Number} 在本系统申报，现为{State.ChineseName()}，申报内容不能再改");
        }

        if (facts.TotalCost <= Money.Zero)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "项目总经费应大于 0");
        }

        if (string.IsNullOrWhiteSpace(facts.Title))
        {
            throw new RuleViolationException(Clauses.Application, "项目名称不能为空");
        }

        // The rows of the register say nothing of the goals.
        Facts = facts with { Goals = GoalTarget.Checked(IsRegistered && Facts is { Goals: var stated } ? stated : facts.Goals) };
    }

    /// <summary>A step that asks for nothing but the state.</summary>
    /// <exception cref="RuleViolationException">Not in the table of states.</exception>
    public void Do(ProjectAction action)
    {
        if (action is not (ProjectAction.StartService or ProjectAction.Conclude or ProjectAction.EndEarly or ProjectAction.Evaluate
            or ProjectAction.Terminate or ProjectAction.Extend or ProjectAction.GiveUp or ProjectAction.ResumeService))
        {
            throw new ArgumentException($"{action} asks for facts of its own.", nameof(action));
        }

        if (action == ProjectAction.StartService && State == ProjectState.AgreementSigned && !IsRegistered
            && (DistrictLetter is null || EnterpriseLetter is null))
        {
            var missing = (DistrictLetter, EnterpriseLetter) switch
            {
                (null, null) => "区聘书和企业聘书",
                (null, _) => "区聘书",
                _ => "企业聘书",
            };
            throw new RuleViolationException(Clauses.Appointment, $"上岗前应颁发两份聘书；请先颁发{missing}");
        }

        Move(action);
    }

    /// <exception cref="RuleViolationException">Not in the table of states, or no reason.</exception>
    public void Do(ProjectAction action, string? reason)
    {
        RequireReason(action, reason);
        Do(action);
        Reason = reason!.Trim();
    }

    private void Move(ProjectAction action) => State = ProjectLifecycle.Require(State, action).To;

    private void Move(ProjectAction action, string? reason)
    {
        var step = ProjectLifecycle.Require(State, action);
        RequireReason(action, reason);
        State = step.To;
    }

    private static void RequireReason(ProjectAction action, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Application, $"“{action.ChineseName()}”须填写原因");
        }
    }
}
