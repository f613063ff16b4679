using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

public readonly record struct SettlementId(Guid Value) : IId<SettlementId>
{
    public static SettlementId From(Guid value) => new(value);
}

public enum SettlementState
{
    Prepared,
    Confirmed,
    SentBack,
}

/// <param name="Audited">What the audit found of the project cost.</param>
/// <param name="Auditor">审计机构.</param>
/// <param name="Evidence">Number of the report, and what else shows it.</param>
public sealed record AuditFacts(Money Audited, DateOnly AuditedOn, string Auditor, string Evidence);

/// <summary>
/// Reading 0024: the subsidy of a concluded project settled by its audited cost; entered by one person, confirmed by another. One a project.
/// It lowers what is owed and never raises it.
/// </summary>
public sealed class SubsidySettlement
{
    private SubsidySettlement()
    {
    }

    /// <exception cref="RuleViolationException">The project is not concluded, a day that cannot be, or a fact is missing.</exception>
    public SubsidySettlement(SettlementId id, CooperationProject project, Appointment appointment, AuditFacts facts, PolicyVersion policy,
        ActingPerson by, DateOnly on)
    {
        (Id, ProjectId) = (id, project.Id);
        Prepare(project, appointment, facts, policy, by, on);
    }

    public SettlementId Id { get; private set; }

    /// <summary>Unique.</summary>
    public ProjectId ProjectId { get; private set; }

    public Money AuditedCost { get; private set; }

    public DateOnly AuditedOn { get; private set; }

    public string Auditor { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    /// <summary>What is owed in the end, all instalments together.</summary>
    public Money Entitlement { get; private set; }

    /// <summary>How <see cref="Entitlement"/> was reckoned.</summary>
    public Calculation Calculation { get; private set; } = null!;

    public SettlementState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.ProjectSubsidy, "审计结算", State.ChineseName(), State == SettlementState.Prepared);

    /// <summary>Entered anew after it was sent back.</summary>
    /// <exception cref="RuleViolationException">It was not sent back, or a fact is missing.</exception>
    public void Revise(CooperationProject project, Appointment appointment, AuditFacts facts, PolicyVersion policy, ActingPerson by, DateOnly on)
    {
        if (State != SettlementState.SentBack)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, $"项目 {project.Number} 的审计结算{State.ChineseName()}，退回后才能修改");
        }

        Prepare(project, appointment, facts, policy, by, on);
    }

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <exception cref="RuleViolationException">Decided already, by who ever entered any of it, or sent back without a reason.</exception>
    public void Decide(bool confirm, ActingPerson by, DateOnly on, string? reason)
    {
        Decision.Settle(Matter, confirm, by, on, reason, "退回审计结算须填写原因");
        State = confirm ? SettlementState.Confirmed : SettlementState.SentBack;
    }

    private void Prepare(CooperationProject project, Appointment appointment, AuditFacts facts, PolicyVersion policy, ActingPerson by, DateOnly on)
    {
        if (project.State is not (ProjectState.Concluded or ProjectState.Evaluated))
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, $"项目 {project.Number} {project.State.ChineseName()}，结题后才能按审计金额结算");
        }

        if (facts.Audited < Money.Zero)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "审计认定的项目经费不能为负");
        }

        if (facts.AuditedOn <= appointment.Period.End || facts.AuditedOn > on)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy,
                $"审计报告日期 {facts.AuditedOn:yyyy-MM-dd} 应在服务期最后一日 {appointment.Period.End:yyyy-MM-dd} 之后，且不晚于今天");
        }

        if (string.IsNullOrWhiteSpace(facts.Auditor) || string.IsNullOrWhiteSpace(facts.Evidence))
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "请填写审计机构和审计报告文号");
        }

        Calculation = ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, project.EstablishedDay, facts.Audited);
        (AuditedCost, AuditedOn, Auditor, Evidence) = (facts.Audited, facts.AuditedOn, facts.Auditor.Trim(), facts.Evidence.Trim());
        (Entitlement, State) = (Calculation.Amount, SettlementState.Prepared);
        Decision.Prepare(by, on);
    }
}

public static class SettlementStates
{
    public static string ChineseName(this SettlementState state) => state switch
    {
        SettlementState.Prepared => "待确认",
        SettlementState.Confirmed => "已确认",
        SettlementState.SentBack => "已退回",
    };
}
