using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Appointments;

public readonly record struct EvaluationId(Guid Value) : IId<EvaluationId>
{
    public static EvaluationId From(Guid value) => new(value);
}

/// <summary>任职评价 (三（四）): what a panel says after the service; prepared by one officer, confirmed by another person. One a project.</summary>
public sealed class TenureEvaluation
{
    private TenureEvaluation()
    {
    }

    /// <param name="number">Such as 2026-评价-001; the opinion document bears it.</param>
    /// <exception cref="RuleViolationException">The period is not over, the project is not concluded, or a fact is missing.</exception>
    public TenureEvaluation(
        EvaluationId id, string number, CooperationProject project, Appointment appointment, EvaluationFacts facts, ActingPerson by, DateOnly on)
    {
        (Id, Number, ProjectId) = (id, number, project.Id);
        Prepare(project, appointment, facts, by, on);
    }

    public EvaluationId Id { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Unique.</summary>
    public ProjectId ProjectId { get; private set; }

    public EvaluationFacts Facts { get; private set; } = null!;

    public EvaluationState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.Evaluation, $"评价 {Number} ", State.ChineseName(), State == EvaluationState.Prepared);

    /// <summary>Written anew after it was sent back.</summary>
    /// <exception cref="RuleViolationException">It was not sent back, or a fact is missing.</exception>
    public void Revise(CooperationProject project, Appointment appointment, EvaluationFacts facts, ActingPerson by, DateOnly on)
    {
        if (State != EvaluationState.SentBack)
        {
            throw new RuleViolationException(Clauses.Evaluation, $"评价 {Number} {State.ChineseName()}，退回后才能修改");
        }

        Prepare(project, appointment, facts, by, on);
    }

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <summary>Ends the matter, or gives it back with a reason.</summary>
    /// <exception cref="RuleViolationException">Decided already, by who wrote any of it, or sent back without a reason.</exception>
    public void Decide(bool confirm, ActingPerson by, DateOnly on, string? reason)
    {
        Decision.Settle(Matter, confirm, by, on, reason, "退回评价须填写原因");
        State = confirm ? EvaluationState.Confirmed : EvaluationState.SentBack;
    }

    private void Prepare(CooperationProject project, Appointment appointment, EvaluationFacts facts, ActingPerson by, DateOnly on)
    {
        if (project.State != ProjectState.Concluded)
        {
            throw new RuleViolationException(Clauses.Evaluation, $"项目 {project.Number} {project.State.ChineseName()}，结题后才能评价");
        }

        if (facts.EvaluatedOn <= appointment.Period.End || facts.EvaluatedOn > on)
        {
            throw new RuleViolationException(Clauses.Evaluation,
                $"评价日期 {facts.EvaluatedOn:yyyy-MM-dd} 应在服务期最后一日 {appointment.Period.End:yyyy-MM-dd} 之后，且不晚于今天");
        }

        Facts = facts.Checked();
        State = EvaluationState.Prepared;
        Decision.Prepare(by, on);
    }
}
