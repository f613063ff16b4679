using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Appointments;

public readonly record struct JointResultId(Guid Value) : IId<JointResultId>
{
    public static JointResultId From(Guid value) => new(value);
}

/// <param name="Quantity">In the unit of the kind.</param>
/// <param name="Amount">Of a conversion or a project won; zero where there is none.</param>
public sealed record ResultFacts(ResultKind Kind, DateOnly AchievedOn, string Title, int Quantity, Money Amount, string Evidence);

/// <summary>合作成果: one thing that the company and its vice-president achieved together, with what shows it.</summary>
public sealed class JointResult
{
    private JointResult()
    {
    }

    /// <exception cref="RuleViolationException">A day that cannot be, or a fact is missing.</exception>
    public JointResult(JointResultId id, CooperationProject project, ResultFacts facts, ActingPerson by, DateOnly on)
    {
        (Id, ProjectId, EnteredBy) = (id, project.Id, by);
        Note(project, facts, on);
    }

    public JointResultId Id { get; private set; }

    public ProjectId ProjectId { get; private set; }

    public ResultKind Kind { get; private set; }

    public DateOnly AchievedOn { get; private set; }

    public string Title { get; private set; } = "";

    public int Quantity { get; private set; }

    public Money Amount { get; private set; }

    public string Evidence { get; private set; } = "";

    public ActingPerson EnteredBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <summary>Puts right what was entered wrongly.</summary>
    /// <exception cref="RuleViolationException">By somebody else, or what could not be entered either.</exception>
    public void Correct(CooperationProject project, ResultFacts facts, ActingPerson by, DateOnly on)
    {
        OwnEntry.Require(EnteredBy, by, Clauses.Objectives, "该项成果");
        Note(project, facts, on);
    }

    private void Note(CooperationProject project, ResultFacts facts, DateOnly on)
    {
        if (facts.AchievedOn > on || facts.AchievedOn < project.EstablishedOn)
        {
            throw new RuleViolationException(Clauses.Objectives, $"取得日期 {facts.AchievedOn:yyyy-MM-dd} 应在立项日期 {project.EstablishedOn:yyyy-MM-dd} 与今天之间");
        }

        if (string.IsNullOrWhiteSpace(facts.Title) || string.IsNullOrWhiteSpace(facts.Evidence))
        {
            throw new RuleViolationException(Clauses.Objectives, "请填写成果名称和佐证材料，如专利号、合同号、验收意见");
        }

        if (facts.Quantity < 1)
        {
            throw new RuleViolationException(Clauses.Objectives, $"数量应不少于 1 {facts.Kind.Unit()}");
        }

        if (facts.Amount < Money.Zero || (facts.Kind == ResultKind.Conversion && facts.Amount == Money.Zero))
        {
            throw new RuleViolationException(Clauses.Objectives, "成果转化须填写转化金额，金额应大于 0");
        }

        (Kind, AchievedOn, Title, Quantity) = (facts.Kind, facts.AchievedOn, facts.Title.Trim(), facts.Quantity);
        (Amount, Evidence) = (facts.Amount, facts.Evidence.Trim());
    }
}
