using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>A declaration being filled in.</summary>
public sealed class InterestDraft
{
    public HashSet<ConflictGround> Grounds { get; } = [];

    public string? Statement { get; set; }

    /// <summary>For who enters it for another: the papers of the round that it may rest on. Null where a reviewer declares themself.</summary>
    public IReadOnlyList<Attachment>? Papers { get; init; }

    /// <summary>Of them; null until one is chosen.</summary>
    public Guid? Paper { get; set; }
}

/// <summary>A score sheet being filled in.</summary>
public sealed class SheetDraft(IReadOnlyList<ReviewCriterion> criteria, ScoreSheet? sheet)
{
    public IReadOnlyList<ReviewCriterion> Criteria => criteria;

    public int?[] Points { get; } = sheet is null ? new int?[criteria.Count] : [.. sheet.Points.Select(points => (int?)points)];

    public string? Comment { get; set; } = sheet?.Comment;

    public int BasedOn => sheet?.Revision ?? 0;

    public bool IsComplete => Points.All(points => points is { } given && ScorePoints.Allows(given));

    /// <summary>Null until every criterion has its points.</summary>
    public decimal? Total => IsComplete ? Points.Zip(criteria, (points, criterion) => points!.Value * criterion.Weight).Sum() / 100m : null;

    /// <summary>What is missing counts as out of range, so that the rule itself refuses it.</summary>
    public IReadOnlyList<int> Given => [.. Points.Select(points => points ?? -1)];
}

/// <summary>What the panel sends back, being filled in before a round is closed.</summary>
public sealed class ClosingDraft
{
    public Dictionary<ProjectId, string> Returned { get; } = [];
}

/// <summary>Who leaves and who comes, being chosen.</summary>
public sealed class ReplaceDraft
{
    public ReviewerId? Leaving { get; set; }

    public ReviewerId? Successor { get; set; }
}
