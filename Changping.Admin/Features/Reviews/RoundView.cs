using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>A round as its record shows it to one reader: what this reader must not see is not in it.</summary>
/// <param name="Panel">The present members, in their order.</param>
/// <param name="Left">Members who were replaced.</param>
/// <param name="Gaps">What is still missing before the next step.</param>
/// <param name="Documents">Issued of it; none for one who sits on its panel.</param>
/// <param name="Papers">Uploaded to it, the signed sheets among them; none for one who sits on its panel.</param>
/// <param name="WhyNotClose">What keeps this reader from ending it; null where nothing does.</param>
/// <param name="Own">The reader sits on this panel; null for the office.</param>
public sealed record RoundView(
    ReviewRoundId Id, string Number, string Title, DateOnly HeldOn, RoundState State, int PassMark, int PanelAtLeast, IReadOnlyList<ReviewCriterion> Criteria,
    string PreparedBy, DateOnly? OpenedOn, DateOnly? ClosedOn, string? ClosedBy, IReadOnlyList<PanelMember> Panel, IReadOnlyList<PanelMember> Left,
    IReadOnlyList<RoundRow> Projects, IReadOnlyList<string> Gaps, IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<Attachment> Papers,
    Blocker? WhyNotClose, ReviewerId? Own, int Version, IReadOnlyList<AuditEntry> Trail)
{
    /// <summary>The minutes in force; null before they are issued.</summary>
    public IssuedDocument? Minutes => Documents.FirstOrDefault(document => document is { Kind: DocumentKind.ReviewMinutes, SupersededOn: null });
}

/// <param name="Cells">In the order of the panel.</param>
/// <param name="Result">Of the scores so far, or as decided; null where the reader must not know.</param>
public sealed record RoundRow(ProjectId Id, int Sequence, string Number, string Title, string Enterprise, string Expert,
    IReadOnlyList<RoundCell> Cells, RoundResult? Result);

/// <param name="Sheet">Null where there is none, or the reader must not see it.</param>
/// <param name="WhyNotEnter">What keeps this reader from entering the signed paper; null where nothing does.</param>
/// <param name="Hidden">There is a sheet that this reader must not see.</param>
public sealed record RoundCell(ReviewerId Reviewer, string Name, AssignmentStanding Standing, string? WhyRecused, ScoreSheet? Sheet, bool Hidden,
    Blocker? WhyNotEnter = null)
{
    /// <summary>Null where there is none, or the reader must not see it.</summary>
    public Declaration? Declaration { get; init; }
}

/// <param name="IsFinal">The round is closed.</param>
public sealed record RoundResult(ReviewOutcome Outcome, string Reason, bool IsFinal);
