using Changping.Domain.Finance;

namespace Changping.Admin.Features.Payments.Receipts;

/// <summary>What is typed of one answer.</summary>
public sealed class AnswerDraft
{
    public LineOutcome Outcome { get; set; }

    public DateOnly On { get; set; }

    public string Reason { get; set; } = "";

    public LineAnswer Of(int line) => new(line, Outcome, On, Outcome == LineOutcome.Returned ? Reason : null);
}
