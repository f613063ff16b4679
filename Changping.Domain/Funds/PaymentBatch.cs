using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public readonly record struct BatchId(Guid Value) : IId<BatchId>
{
    public static BatchId From(Guid value) => new(value);
}

/// <summary>
/// 拨付批次: one instrument, one month; prepared by one person, approved by another, paid from by the finance bureau, whose receipts settle it
/// line by line. A batch of recoveries is the same with money coming back.
/// </summary>
public sealed partial class PaymentBatch
{
    private readonly List<Disbursement> _lines = [];

    private PaymentBatch()
    {
    }

    /// <param name="number">Such as 2026-生补-003.</param>
    /// <exception cref="RuleViolationException">Nothing to pay, a line of another instrument, or payments and recoveries together.</exception>
    public PaymentBatch(
        BatchId id, string number, Instrument instrument, CalendarMonth period, IReadOnlyList<DisbursementDraft> drafts, ActingPerson by, DateTimeOffset at,
        BatchKind kind = BatchKind.Payment)
    {
        if (drafts.Count == 0)
        {
            throw new RuleViolationException(Clauses.Budget, $"批次中没有可{kind.ChineseName()}的款项");
        }

        if (drafts.Any(draft => draft.Grant.Instrument != instrument))
        {
            throw new RuleViolationException(Clauses.Budget, "一个批次只能有一种资金");
        }

        if (drafts.Any(draft => draft.Grant.IsCorrection != (kind == BatchKind.Recovery)))
        {
            throw new RuleViolationException(Clauses.Budget, "拨付和收回不能编入同一批次");
        }

        (Id, Number, Instrument, Kind, Period, State) = (id, number, instrument, kind, period, BatchState.Prepared);
        Decision.Prepare(by, at);
        _lines.AddRange(drafts.Select((draft, index) => new Disbursement(id, index + 1, draft)));
        Total = Money.Sum(_lines.Select(line => line.Amount));
    }

    public BatchId Id { get; private set; }

    public string Number { get; private set; } = "";

    public Instrument Instrument { get; private set; } = null!;

    public BatchKind Kind { get; private set; }

    /// <summary>The month up to which it pays; the budget year is that in which it was prepared.</summary>
    public CalendarMonth Period { get; private set; }

    public BatchState State { get; private set; }

    /// <summary>Negative of a batch of recoveries.</summary>
    public Money Total { get; private set; }

    public Decision<DateTimeOffset> Decision { get; private set; } = new();

    public IReadOnlyList<Disbursement> Lines => _lines;

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.Budget, $"批次 {Number} ", State.ChineseName(), State == BatchState.Prepared);

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <exception cref="RuleViolationException">Decided already, or by the person who prepared it.</exception>
    public void Approve(ActingPerson by, DateTimeOffset at, string? remark)
    {
        Decision.Make(Matter, by, at, remark, needed: null);
        State = BatchState.Approved;
    }

    /// <summary>Frees the claim of every line at hand; of a long batch none need be, where one statement frees them all.</summary>
    /// <exception cref="RuleViolationException">Decided already, by the person who prepared it, or no reason.</exception>
    public void SendBack(ActingPerson by, DateTimeOffset at, string reason)
    {
        Decision.SendBack(Matter, by, at, reason, "退回批次须填写原因");
        State = BatchState.SentBack;
        foreach (var line in _lines)
        {
            line.Release();
        }
    }

    /// <exception cref="RuleViolationException">The finance bureau pays only from an approved batch.</exception>
    public void RequireApproved()
    {
        if (State is BatchState.Prepared or BatchState.SentBack)
        {
            throw new RuleViolationException(Clauses.Budget, $"批次 {Number} {State.ChineseName()}，复核通过后才能导出给财政局、登记回执");
        }
    }
}
