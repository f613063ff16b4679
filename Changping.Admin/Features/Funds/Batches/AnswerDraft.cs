using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>What is typed of one answer.</summary>
public sealed class AnswerDraft
{
    public LineOutcome Outcome { get; set; }

    public DateOnly? On { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The attachment of the batch that proves it.</summary>
    public Guid? Slip { get; set; }

    /// <summary>Once every field is right.</summary>
    public LineAnswer Of(int line) => new(line, Outcome, On!.Value, Outcome == LineOutcome.Returned ? Reason : null);
}
