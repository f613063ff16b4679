using Changping.Domain.Projects;

namespace Changping.Domain.Reviews;

/// <summary>Where a panel member stands with a project.</summary>
public enum AssignmentStanding
{
    Undeclared,
    Recused,
    Clear,
    Scored,
}

/// <summary>One panel member before one project: what is known to conflict, and what they declared.</summary>
public sealed class ReviewAssignment
{
    private ReviewAssignment()
    {
    }

    internal ReviewAssignment(ProjectId project, ReviewerId reviewer) => (ProjectId, ReviewerId) = (project, reviewer);

    public ProjectId ProjectId { get; private set; }

    public ReviewerId ReviewerId { get; private set; }

    /// <summary>As computed; null where nothing is known.</summary>
    public IReadOnlyList<ConflictOfInterest>? Conflicts { get; private set; }

    /// <summary>Null until declared; nothing of the file is shown before.</summary>
    public Declaration? Declaration { get; private set; }

    public bool IsRecused => Conflicts is not null || Declaration is { IsClear: false };

    /// <summary>May see the file and score it.</summary>
    public bool IsClear => !IsRecused && Declaration is not null;

    /// <summary>Why they keep out; null where they do not.</summary>
    public string? WhyRecused => Conflicts is { } conflicts ? string.Join("；", conflicts)
        : Declaration is { IsClear: false } declared ? declared.ToString()
        : null;

    internal void Find(IReadOnlyList<ConflictOfInterest> conflicts) => Conflicts = conflicts.Count == 0 ? null : conflicts;

    internal void Declare(Declaration declaration) => Declaration = declaration;
}

public static class AssignmentStandings
{
    public static string ChineseName(this AssignmentStanding standing) => standing switch
    {
        AssignmentStanding.Undeclared => "未声明",
        AssignmentStanding.Recused => "回避",
        AssignmentStanding.Clear => "待评分",
        AssignmentStanding.Scored => "已评分",
    };
}
