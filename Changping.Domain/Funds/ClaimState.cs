namespace Changping.Domain.Funds;

/// <summary>Where money stands on its way, from what is not due yet to what was paid: the one vocabulary of lists, cards and sums.</summary>
public enum ClaimState
{
    /// <summary>Payable, and nothing stands in its way.</summary>
    Payable,
    Blocked,

    /// <summary>Its condition or its month is not there yet.</summary>
    NotDue,

    /// <summary>Decided by two persons, and in no batch yet.</summary>
    Awarded,

    /// <summary>In a batch that waits for its second person.</summary>
    InBatch,

    /// <summary>The finance bureau was told to pay.</summary>
    Instructed,
    Paid,

    /// <summary>The bank sent this payment back; the claim is payable once more.</summary>
    Returned,

    /// <summary>Paid, and taken back whole.</summary>
    Recovered,

    /// <summary>Will not be paid any more, at least not by this grant.</summary>
    Lapsed,
}

public static class ClaimStates
{
    public static ClaimState Of(GrantState state) => state switch
    {
        GrantState.Awarded => ClaimState.Awarded,
        GrantState.Committed => ClaimState.InBatch,
        GrantState.Instructed => ClaimState.Instructed,
        GrantState.Paid => ClaimState.Paid,
        GrantState.Returned => ClaimState.Returned,
        GrantState.Reversed => ClaimState.Recovered,
        GrantState.Released => ClaimState.Lapsed,
    };

    public static string ChineseName(this ClaimState state) => state switch
    {
        ClaimState.Payable => "可拨付",
        ClaimState.Blocked => "受阻",
        ClaimState.NotDue => "未到期",
        ClaimState.Awarded => "已核定待编批",
        ClaimState.InBatch => "已编批待复核",
        ClaimState.Instructed => "已通知拨付",
        ClaimState.Paid => "已拨付",
        ClaimState.Returned => "已退汇",
        ClaimState.Recovered => "已收回",
        ClaimState.Lapsed => "不再拨付",
    };

    /// <summary>Whether its amount is owed or paid by this line: what came back is, if at all, by another.</summary>
    public static bool Counts(this ClaimState state) => state is not (ClaimState.Returned or ClaimState.Recovered or ClaimState.Lapsed);
}
