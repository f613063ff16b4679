using Changping.Admin.Store;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>What a block declares for others, before it is saved.</summary>
/// <param name="papers">Of the round, that it may rest on.</param>
/// <param name="lines">That declare something.</param>
public sealed class DeclaringDraft(IReadOnlyList<Attachment> papers, IReadOnlyList<SheetLine> lines)
{
    public IReadOnlyList<Guid?> Papers => [.. papers.Select(paper => (Guid?)paper.Id)];

    /// <summary>Null until one is chosen.</summary>
    public Guid? Paper { get; set; }

    /// <summary>Whose word it is that nothing lies in the way, and of which projects.</summary>
    public IEnumerable<(string Reviewer, string Projects)> None => ByReviewer(lines.Where(line => line.DeclaresNone));

    public IEnumerable<(string Reviewer, string Projects)> Conflicts => ByReviewer(lines.Where(line => line.DeclaresConflict));

    public IEnumerable<(string Reviewer, string Projects)> Void => ByReviewer(lines.Where(line => line.VoidsSheet));

    public string NameOf(Guid? paper) => papers.First(candidate => candidate.Id == paper).FileName;

    private static IEnumerable<(string Reviewer, string Projects)> ByReviewer(IEnumerable<SheetLine> some) =>
        some.GroupBy(line => line.ReviewerName).Select(group => (group.Key, string.Join('、', group.Select(line => line.Number))));
}
