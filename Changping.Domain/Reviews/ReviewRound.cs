using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>What an officer arranges of a round.</summary>
/// <param name="HeldOn">评审日期; the years of recusal count back from it, or from the day on which the file can be seen where that is earlier.</param>
/// <param name="PassMark">Passed is a mean of at least so many points.</param>
public sealed record RoundPlan(string Title, DateOnly HeldOn, int PassMark, IReadOnlyList<ReviewCriterion> Criteria);

/// <summary>三（三） 项目评审: one round with its panel, projects, declarations and scores. All changes go through the table.</summary>
public sealed partial class ReviewRound
{
    private readonly List<PanelMember> _members = [];
    private readonly List<ReviewedProject> _projects = [];
    private readonly List<ReviewAssignment> _assignments = [];
    private readonly List<ScoreSheet> _sheets = [];

    private ReviewRound()
    {
    }

    /// <param name="number">Such as 2026-评审-001.</param>
    /// <param name="panelAtLeast">The committee's setting when it was prepared.</param>
    /// <exception cref="RuleViolationException">A plan that cannot be.</exception>
    public ReviewRound(ReviewRoundId id, string number, RoundPlan plan, IReadOnlyList<Reviewer> panel, int panelAtLeast, ActingPerson by)
    {
        (Id, Number, PanelAtLeast, PreparedBy) = (id, number, panelAtLeast, by);
        Arrange(plan, panel, [], plan.HeldOn);
    }

    public ReviewRoundId Id { get; private set; }

    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    public int PassMark { get; private set; }

    public int PanelAtLeast { get; private set; }

    public IReadOnlyList<ReviewCriterion> Indicators { get; private set; } = [];

    public RoundState State { get; private set; }

    public ActingPerson PreparedBy { get; private set; } = null!;

    public DateOnly? OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public ActingPerson? ClosedBy { get; private set; }

    /// <summary>Everybody who ever entered a declaration or a sheet, also one that was corrected or went with who left the panel.</summary>
    public IReadOnlyList<ActingPerson> EnteredBy { get; private set; } = [];

    /// <summary>All that were ever called, also those replaced.</summary>
    public IReadOnlyList<PanelMember> Members => _members;

    public IReadOnlyList<ReviewedProject> Projects => _projects;

    public IReadOnlyList<ReviewAssignment> Assignments => _assignments;

    public IReadOnlyList<ScoreSheet> Sheets => _sheets;

    public int Version { get; private set; }

    public IReadOnlyList<PanelMember> Panel => [.. _members.Where(member => member.IsOnPanel).OrderBy(member => member.Sequence)];

    public ReviewAssignment? Assignment(ProjectId project, ReviewerId reviewer) =>
        _assignments.Find(candidate => candidate.ProjectId == project && candidate.ReviewerId == reviewer);

    public ScoreSheet? Sheet(ProjectId project, ReviewerId reviewer) =>
        _sheets.Find(candidate => candidate.ProjectId == project && candidate.ReviewerId == reviewer);

    public AssignmentStanding Standing(ReviewAssignment assignment) =>
        assignment.IsRecused ? AssignmentStanding.Recused
        : assignment.Declaration is null ? AssignmentStanding.Undeclared
        : Sheet(assignment.ProjectId, assignment.ReviewerId) is null ? AssignmentStanding.Clear
        : AssignmentStanding.Scored;

    /// <summary>The mean of the valid sheets by reading 0013; null where they are too few.</summary>
    public ScoreMean? Mean(ProjectId project) => ScoreMean.Of([.. ValidSheets(project).Select(sheet => sheet.TotalHundredths)]);

    public IReadOnlyList<ScoreSheet> ValidSheets(ProjectId project) =>
        [.. _sheets.Where(sheet => sheet.ProjectId == project && Assignment(project, sheet.ReviewerId) is { IsClear: true })];

    private void Require(RoundAction action) => RoundLifecycle.Require(State, action, Number);

    private static RuleViolationException Refuse(string message) => new(Clauses.Application, message);
}
