using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funding;

public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    public static GrantId From(Guid value) => new(value);
}

public enum GrantState
{
    /// <summary>Reckoned and put into a batch that waits for its approval; it holds budget.</summary>
    Committed,

    /// <summary>Its batch is approved: the finance bureau is told to pay.</summary>
    Instructed,

    /// <summary>Its batch was sent back; the claim is free again.</summary>
    Released,
}

/// <summary>What is owed to one payee for one reason, with the calculation it rests on. At most one live grant a claim.</summary>
public sealed class Grant
{
    private Grant()
    {
    }

    public GrantId Id { get; private set; }

    public Instrument Instrument { get; private set; }

    public ProjectId ProjectId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    public EnterpriseId EnterpriseId { get; private set; }

    /// <summary>Which service period of the expert; with the expert it is unique among live project subsidies.</summary>
    public DateOnly ServiceStart { get; private set; }

    /// <summary>The service month of an allowance, else 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>The calendar month in which it became payable.</summary>
    public CalendarMonth Payable { get; private set; }

    /// <summary>The year whose budget it holds: that of the batch it was put into, arrears of an earlier year included.</summary>
    public int BudgetYear { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>Never rewritten.</summary>
    public Calculation Calculation { get; private set; } = null!;

    public string PolicyVersion { get; private set; } = "";

    public GrantState State { get; private set; }

    public int Version { get; private set; }

    /// <summary>四（二）1, 5: the subsidy of a project, once in a service period.</summary>
    /// <param name="policy">Under which the project was established.</param>
    /// <param name="subsidised">Numbers of the projects already subsidised in the same service period of the expert.</param>
    /// <exception cref="RuleViolationException">The version is not in force yet, or another project was subsidised already; the message names it.</exception>
    public static Grant ForSubsidy(
        GrantId id, CooperationProject project, Appointment appointment, PolicyVersion policy, CalendarMonth payable, int budgetYear, IReadOnlyList<string> subsidised)
    {
        var (most, clause) = policy.SubsidisedProjectsPerServicePeriod.On(project.EstablishedDay);
        if (subsidised.Count >= most)
        {
            throw new RuleViolationException(clause,
                $"该科技副总在 {appointment.Start:yyyy-MM-dd} 起的服务期内已有项目 {string.Join("、", subsidised)} 获得补贴，一个服务期仅可获得 {most} 个合作项目资金补贴");
        }

        return Commit(id, Instrument.ProjectSubsidy, project, appointment, 1, payable, budgetYear,
            ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, project.EstablishedDay), policy);
    }

    /// <summary>四（二）2: the allowance of one service month.</summary>
    /// <exception cref="RuleViolationException">The version is not in force yet.</exception>
    public static Grant ForAllowance(GrantId id, CooperationProject project, Appointment appointment, AllowanceMonth month, int budgetYear, PolicyVersion policy) =>
        Commit(id, Instrument.LivingAllowance, project, appointment, month.Number, month.Payable, budgetYear, month.Calculation, policy);

    /// <summary>The batch was approved.</summary>
    public void Instruct() => Move(GrantState.Committed, GrantState.Instructed);

    /// <summary>The batch was sent back.</summary>
    public void Release() => Move(GrantState.Committed, GrantState.Released);

    private void Move(GrantState from, GrantState to)
    {
        if (State != from)
        {
            throw new RuleViolationException(Clauses.Budget, $"该笔资金{State.ChineseName()}，不能再变更");
        }

        State = to;
    }

    private static Grant Commit(
        GrantId id, Instrument instrument, CooperationProject project, Appointment appointment, int sequence, CalendarMonth payable, int budgetYear,
        Calculation calculation, PolicyVersion policy)
    {
        if (policy.IsProvisional)
        {
            throw new RuleViolationException(Clauses.InForce, "政策施行日尚未登记，不能核定");
        }

        if (calculation.Amount <= Money.Zero)
        {
            throw new RuleViolationException(calculation.Clause ?? Clauses.Budget, $"测算金额为 0，无可拨付：{calculation.Explanation}");
        }

        return new Grant
        {
            Id = id,
            Instrument = instrument,
            ProjectId = project.Id,
            ExpertId = project.ExpertId,
            EnterpriseId = project.EnterpriseId,
            ServiceStart = appointment.Start,
            Sequence = sequence,
            Payable = payable,
            BudgetYear = budgetYear,
            Amount = calculation.Amount,
            Calculation = calculation,
            PolicyVersion = policy.Name,
            State = GrantState.Committed,
        };
    }
}

public static class GrantStates
{
    public static string ChineseName(this GrantState state) => state switch
    {
        GrantState.Committed => "已核定待复核",
        GrantState.Instructed => "已通知拨付",
        GrantState.Released => "已退回",
    };
}
