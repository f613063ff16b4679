using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public sealed partial class PaymentBatch
{
    /// <summary>Counted once: a file may answer thousands of lines.</summary>
    private int? _openLines;

    /// <summary>How many lines the finance bureau has not answered yet.</summary>
    public int OpenLines => _lines.Count(line => line.Outcome is null);

    /// <summary>五（一）2: what the finance bureau answered to one line; when all are answered the batch is settled.</summary>
    /// <param name="on">拨付日期.</param>
    /// <param name="returnReason">Needed for a return.</param>
    /// <param name="possible">From the day of the approval to today, both inclusive.</param>
    /// <param name="receipt">The file that it came by; null where it was entered by hand.</param>
    /// <returns>The line.</returns>
    /// <exception cref="RuleViolationException">Not approved, no such line, answered already, a day that cannot be, or a return without reason.</exception>
    public Disbursement Settle(int number, LineOutcome outcome, DateOnly on, string? returnReason, DateRange possible, ReceiptFileId? receipt = null)
    {
        var line = Answerable(number, outcome, on, returnReason, possible);
        if (line.Outcome is { } before)
        {
            throw new RuleViolationException(Clauses.Budget, $"批次 {Number} 第 {number} 行已于 {line.SettledOn:yyyy-MM-dd} 登记为{before.ChineseName()}；与之不同的答复须另行核对");
        }

        _openLines ??= OpenLines;
        line.Settle(outcome, on, outcome == LineOutcome.Returned ? returnReason!.Trim() : null, receipt);
        if (--_openLines == 0)
        {
            State = BatchState.Settled;
        }

        return line;
    }

    /// <summary>Another answer than the one that stands, which two persons found right (reading 0042).</summary>
    /// <inheritdoc cref="Settle"/>
    public Disbursement Correct(int number, LineOutcome outcome, DateOnly on, string? returnReason, DateRange possible, ReceiptFileId? receipt = null)
    {
        var line = Answerable(number, outcome, on, returnReason, possible);
        line.Settle(outcome, on, outcome == LineOutcome.Returned ? returnReason!.Trim() : null, receipt);
        return line;
    }

    /// <returns>The line, of which this can be said.</returns>
    /// <exception cref="RuleViolationException">Not approved, no such line, a day that cannot be, or a return without reason.</exception>
    public Disbursement Answerable(int number, LineOutcome outcome, DateOnly on, string? returnReason, DateRange possible)
    {
        RequireApproved();
        var line = Line(number) ?? throw new RuleViolationException(Clauses.Budget, $"批次 {Number} 没有第 {number} 行");
        if (!possible.Contains(on))
        {
            throw new RuleViolationException(Clauses.Budget,
                $"拨付日期 {on:yyyy-MM-dd} 应在批次复核日 {possible.Start:yyyy-MM-dd} 与今天 {possible.End:yyyy-MM-dd} 之间（含两端）");
        }

        if (outcome == LineOutcome.Returned && string.IsNullOrWhiteSpace(returnReason))
        {
            throw new RuleViolationException(Clauses.Budget, $"批次 {Number} 第 {number} 行退回，须填写退回原因");
        }

        return line;
    }

    /// <summary>Lines are numbered from 1, and mostly at hand in that order.</summary>
    private Disbursement? Line(int number) => number >= 1 && number <= _lines.Count && _lines[number - 1].Number == number
        ? _lines[number - 1]
        : _lines.Find(candidate => candidate.Number == number);
}
