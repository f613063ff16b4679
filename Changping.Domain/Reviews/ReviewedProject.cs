using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

public enum ReviewOutcome
{
    Passed,
    Rejected,

    /// <summary>The panel sends it back to the company.</summary>
    Returned,

    /// <summary>Too few valid scores.</summary>
    NoResult,

    /// <summary>Withdrawn or sent back while the round ran.</summary>
    Dropped,
}

/// <summary>A project on the list of a round, and what came of it.</summary>
public sealed class ReviewedProject
{
    private ReviewedProject()
    {
    }

    internal ReviewedProject(ProjectId project, int sequence) => (ProjectId, Sequence) = (project, sequence);

    public ProjectId ProjectId { get; private set; }

    /// <summary>From 1, in the order of the review.</summary>
    public int Sequence { get; private set; }

    /// <summary>Null until the round is closed.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    public string? OutcomeReason { get; private set; }

    internal void MoveTo(int sequence) => Sequence = sequence;

    internal void Decide(ReviewOutcome outcome, string reason) => (Outcome, OutcomeReason) = (outcome, reason);
}

public static class ReviewOutcomes
{
    public static string ChineseName(this ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Passed => "通过",
        ReviewOutcome.Rejected => "未通过",
        ReviewOutcome.Returned => "退回修改",
        ReviewOutcome.NoResult => "无结果",
        ReviewOutcome.Dropped => "未评",
    };
}
