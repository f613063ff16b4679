using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public readonly record struct PendingAnswerId(Guid Value) : IId<PendingAnswerId>
{
    public static PendingAnswerId From(Guid value) => new(value);
}

/// <summary>What was answered to a line of a batch: paid or returned, on which day, and of a return why.</summary>
/// <param name="On">拨付日期 or the day of the return.</param>
public sealed record LineWord(LineOutcome Outcome, DateOnly On, string? ReturnReason)
{
    public string Text => $"{On:yyyy-MM-dd} {Outcome.ChineseName()}{(ReturnReason is { } reason ? $"（{reason}）" : "")}";

    /// <summary>The same outcome on the same day, however the reason is worded.</summary>
    public bool Agrees(LineOutcome? outcome, DateOnly? on) => outcome == Outcome && on == On;
}

/// <summary>
/// 五（一）2, reading 0042: an answer to a line that counts only once a second person confirmed it: entered by hand with the bank's slip, or come from
/// the finance bureau against one that stands already.
/// </summary>
public sealed class PendingAnswer
{
    private PendingAnswer()
    {
    }

    private PendingAnswer(BatchId batch, int line, LineWord word, ActingPerson by, DateTimeOffset at)
    {
        (Id, BatchId, Line, Word) = (Common.Id.New<PendingAnswerId>(), batch, line, word);
        Decision.Prepare(by, at);
    }

    public PendingAnswerId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    /// <summary>序号 within the batch.</summary>
    public int Line { get; private set; }

    public LineWord Word { get; private set; } = null!;

    /// <summary>The attachment of the batch that proves what was entered by hand; null for what came by a file.</summary>
    public Guid? SlipId { get; private set; }

    /// <summary>The file of the finance bureau that said it; null for what was entered by hand.</summary>
    public ReceiptFileId? ReceiptFileId { get; private set; }

    public PendingAnswerState State { get; private set; }

    public Decision<DateTimeOffset> Decision { get; private set; } = new();

    /// <summary>Of money that was paid twice: the day on which one of the two came back, and the slip that proves it.</summary>
    public DateOnly? RefundedOn { get; private set; }

    public Guid? RefundSlipId { get; private set; }

    /// <summary>Who entered the refund and who confirmed it; null while none came.</summary>
    public Decision<DateTimeOffset>? Refund { get; private set; }

    public int Version { get; private set; }

    public bool Waits => State == PendingAnswerState.Waiting;

    private DecisionMatter Matter => new(Clauses.Budget, $"第 {Line} 行的回执", State.ChineseName(), Waits);

    private DecisionMatter RefundMatter => new(Clauses.Budget, $"第 {Line} 行的追回", State.ChineseName(), State == PendingAnswerState.RefundEntered);

    /// <param name="slip">An attachment of the batch: the bank's slip.</param>
    /// <exception cref="RuleViolationException">No slip, or a return without a reason.</exception>
    public static PendingAnswer ByHand(BatchId batch, int line, LineWord word, Guid? slip, ActingPerson by, DateTimeOffset at)
    {
        if (slip is null)
        {
            throw new RuleViolationException(Clauses.Budget, "手工登记回执须附银行回单：请先上传到本批次的附件，再选择");
        }

        if (word.Outcome == LineOutcome.Returned && string.IsNullOrWhiteSpace(word.ReturnReason))
        {
            throw new RuleViolationException(Clauses.Budget, $"第 {line} 行退回，须填写退回原因");
        }

        return new PendingAnswer(batch, line, word, by, at) { SlipId = slip };
    }

    /// <summary>What a file of the finance bureau says against an answer that stands.</summary>
    public static PendingAnswer Contradicting(BatchId batch, int line, LineWord word, ReceiptFileId file, ActingPerson by, DateTimeOffset at) =>
        new(batch, line, word, by, at) { ReceiptFileId = file };

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <summary>It counts from now on; of money that another batch had paid by then it is the second payment.</summary>
    /// <exception cref="RuleViolationException">Decided already, or by the person who entered it.</exception>
    public void Accept(ActingPerson by, DateTimeOffset at, string? reason, bool paidTwice)
    {
        Decision.Make(Matter, by, at, reason, needed: null);
        State = paidTwice ? PendingAnswerState.PaidTwice : PendingAnswerState.Accepted;
    }

    /// <summary>What stands goes on standing.</summary>
    /// <exception cref="RuleViolationException">Decided already, by the person who entered it, or no reason.</exception>
    public void Refuse(ActingPerson by, DateTimeOffset at, string reason)
    {
        Decision.SendBack(Matter, by, at, reason, "请填写不采用的原因，如与银行核对的结果");
        State = PendingAnswerState.Refused;
    }

    /// <summary>The finance bureau's own answer came before anybody decided.</summary>
    public void Supersede() => State = Waits ? PendingAnswerState.Superseded : State;

    /// <summary>One of two payments came back; another person confirms it.</summary>
    /// <exception cref="RuleViolationException">It was not paid twice, no slip, or a day that cannot be.</exception>
    public void EnterRefund(DateOnly on, Guid? slip, DateOnly today, ActingPerson by, DateTimeOffset at)
    {
        if (State is not (PendingAnswerState.PaidTwice or PendingAnswerState.RefundEntered))
        {
            throw new RuleViolationException(Clauses.Budget, $"第 {Line} 行的回执{State.ChineseName()}，没有待追回的重复支付");
        }

        if (on < Word.On || on > today)
        {
            throw new RuleViolationException(Clauses.Budget, $"追回到账日期 {on:yyyy-MM-dd} 应在支付日 {Word.On:yyyy-MM-dd} 与今天 {today:yyyy-MM-dd} 之间（含两端）");
        }

        RefundSlipId = slip ?? throw new RuleViolationException(Clauses.Budget, "登记追回须附银行回单：请先上传到本批次的附件，再选择");
        RefundedOn = on;
        Refund ??= new();
        Refund.Prepare(by, at);
        State = PendingAnswerState.RefundEntered;
    }

    /// <returns>Null where this person may confirm the refund now.</returns>
    public Blocker? WhyNotConfirmRefund(ActingPerson by) => Refund is null
        ? new(Clauses.Budget, $"第 {Line} 行没有登记追回") : Refund.WhyNot(RefundMatter, by);

    /// <exception cref="RuleViolationException">No refund waits, or by the person who entered it.</exception>
    public void ConfirmRefund(ActingPerson by, DateTimeOffset at)
    {
        if (WhyNotConfirmRefund(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        Refund!.Record(by, at, null);
        State = PendingAnswerState.Refunded;
    }
}

public enum PendingAnswerState
{
    Waiting,
    Accepted,
    Refused,

    /// <summary>The finance bureau answered the line before anybody decided.</summary>
    Superseded,

    /// <summary>Accepted, and another batch had paid the same: one of both is to come back.</summary>
    PaidTwice,
    RefundEntered,
    Refunded,
}

public static class PendingAnswerStates
{
    /// <summary>Those in which somebody still has to do something.</summary>
    public static readonly IReadOnlyList<PendingAnswerState> Open =
        [PendingAnswerState.Waiting, PendingAnswerState.PaidTwice, PendingAnswerState.RefundEntered];

    public static string ChineseName(this PendingAnswerState state) => state switch
    {
        PendingAnswerState.Waiting => "待复核",
        PendingAnswerState.Accepted => "已采用",
        PendingAnswerState.Refused => "未采用",
        PendingAnswerState.Superseded => "财政局已答复",
        PendingAnswerState.PaidTwice => "重复支付待追回",
        PendingAnswerState.RefundEntered => "追回待确认",
        PendingAnswerState.Refunded => "已追回",
    };
}
