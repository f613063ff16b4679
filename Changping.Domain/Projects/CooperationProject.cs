using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

public readonly record struct ProjectId(Guid Value) : IId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);
}

/// <summary>What is known of a project once it is established.</summary>
public sealed record ProjectFacts
{
    public required string Title { get; init; }

    public required ProjectField Field { get; init; }

    /// <summary>The approved project cost; reading 0001 says what counts.</summary>
    public required Money TotalCost { get; init; }

    public string? FilingNumber { get; init; }

    public DateOnly? FiledOn { get; init; }

    public string? Remark { get; init; }
}

/// <summary>合作项目: what a company and one expert carry out together; the money hangs on it.</summary>
public sealed class CooperationProject
{
    private CooperationProject()
    {
    }

    /// <exception cref="RuleViolationException">No policy in force on that day, or a fact that cannot be.</exception>
    public CooperationProject(
        ProjectId id, string number, EnterpriseId enterpriseId, ExpertId expertId, DateOnly establishedOn, ProjectFacts facts, PolicyVersion policy)
    {
        (Id, Number, EnterpriseId, ExpertId) = (id, number, enterpriseId, expertId);
        (EstablishedOn, PolicyVersion, State) = (establishedOn, policy.Name, ProjectState.Established);
        Correct(facts);
    }

    public ProjectId Id { get; private set; }

    /// <summary>The office's own, such as 2026-项目-0018.</summary>
    public string Number { get; private set; } = "";

    public EnterpriseId EnterpriseId { get; private set; }

    /// <summary>四（二）5: each project is led by one vice-president alone.</summary>
    public ExpertId ExpertId { get; private set; }

    public DateOnly EstablishedOn { get; private set; }

    /// <summary>The version under which it was established; it stays.</summary>
    public string PolicyVersion { get; private set; } = "";

    public ProjectFacts Facts { get; private set; } = null!;

    public ProjectState State { get; private set; }

    public DateOnly? AgreementSignedOn { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="RuleViolationException">A fact that cannot be.</exception>
    public void Correct(ProjectFacts facts)
    {
        if (facts.TotalCost <= Money.Zero)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "项目总经费应大于 0");
        }

        Facts = facts;
    }

    /// <exception cref="RuleViolationException">Not in the table of states, or before establishment.</exception>
    public void SignAgreement(DateOnly on)
    {
        if (on < EstablishedOn)
        {
            throw new RuleViolationException(Clauses.Appointment, $"协议签订日期 {on:yyyy-MM-dd} 早于立项日期 {EstablishedOn:yyyy-MM-dd}，应立项后签订");
        }

        Move(ProjectAction.SignAgreement);
        AgreementSignedOn = on;
    }

    public void Do(ProjectAction action)
    {
        if (action == ProjectAction.SignAgreement)
        {
            throw new ArgumentException("The agreement needs its date.", nameof(action));
        }

        Move(action);
    }

    private void Move(ProjectAction action) => State = ProjectLifecycle.Require(State, action).To;
}
