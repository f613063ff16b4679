using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>What a reviewer gives to a project.</summary>
/// <param name="Points">0 to 100 for each criterion, in their order.</param>
/// <param name="IsSigned">Entered by the office from a signed paper.</param>
public sealed record ScoreEntry(IReadOnlyList<int> Points, string? Comment, bool IsSigned);

/// <summary>One sheet of one reviewer for one project; there is never a second.</summary>
public sealed class ScoreSheet
{
    private ScoreSheet()
    {
    }

    internal ScoreSheet(ProjectId project, ReviewerId reviewer) => (ProjectId, ReviewerId) = (project, reviewer);

    public ProjectId ProjectId { get; private set; }

    public ReviewerId ReviewerId { get; private set; }

    public IReadOnlyList<int> Points { get; private set; } = [];

    public string? Comment { get; private set; }

    /// <summary>The weighted total, in hundredths of a point.</summary>
    public int TotalHundredths { get; private set; }

    public bool IsSigned { get; private set; }

    public ActingPerson ScoredBy { get; private set; } = null!;

    public DateOnly ScoredOn { get; private set; }

    /// <summary>From 1; a correction raises it.</summary>
    public int Revision { get; private set; }

    public decimal Total => TotalHundredths / 100m;

    /// <exception cref="RuleViolationException">Points that cannot be.</exception>
    internal void Write(ScoreEntry entry, IReadOnlyList<ReviewCriterion> criteria, ActingPerson by, DateOnly on)
    {
        if (entry.Points.Count != criteria.Count || !entry.Points.All(ScorePoints.Allows))
        {
            throw new RuleViolationException(Clauses.Application, $"每项指标评 {ScorePoints.Least} 至 {ScorePoints.Most} 的整数分，共 {criteria.Count} 项，缺一不可");
        }

        (Points, Comment, IsSigned) = ([.. entry.Points], string.IsNullOrWhiteSpace(entry.Comment) ? null : entry.Comment.Trim(), entry.IsSigned);
        TotalHundredths = entry.Points.Zip(criteria, (points, criterion) => points * criterion.Weight).Sum();
        (ScoredBy, ScoredOn, Revision) = (by, on, Revision + 1);
    }
}
