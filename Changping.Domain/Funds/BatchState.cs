namespace Changping.Domain.Funds;

public enum BatchState
{
    Prepared,
    Approved,
    SentBack,

    /// <summary>The finance bureau has answered every line.</summary>
    Settled,
}

public enum BatchKind
{
    Payment,

    /// <summary>Money comes back: the opposite entries of what was paid too much.</summary>
    Recovery,
}

public static class BatchStates
{
    public static string ChineseName(this BatchState state) => state switch
    {
        BatchState.Prepared => "待复核",
        BatchState.Approved => "已复核待回执",
        BatchState.SentBack => "已退回",
        BatchState.Settled => "已办结",
    };

    public static string ChineseName(this BatchKind kind) => kind switch
    {
        BatchKind.Payment => "拨付",
        BatchKind.Recovery => "收回",
    };
}
