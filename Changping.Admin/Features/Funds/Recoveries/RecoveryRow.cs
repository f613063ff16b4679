using Changping.Admin.Components.Records;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Recoveries;

/// <summary>How far money is on its way back.</summary>
public enum RecoveryState
{
    /// <summary>Paid for what was not owed after all, and in no batch of recoveries.</summary>
    Owed,

    /// <summary>In a batch that waits for its second person.</summary>
    Prepared,

    /// <summary>The finance bureau was told to recover it.</summary>
    Instructed,
    Recovered,
}

public static class RecoveryStates
{
    public static string ChineseName(this RecoveryState state) => state switch
    {
        RecoveryState.Owed => "应收回",
        RecoveryState.Prepared => "待复核",
        RecoveryState.Instructed => "待回执",
        RecoveryState.Recovered => "已收回",
    };

    public static StateTone Tone(this RecoveryState state) => state switch
    {
        RecoveryState.Owed => StateTone.Bad,
        RecoveryState.Prepared => StateTone.Warn,
        RecoveryState.Instructed => StateTone.Info,
        RecoveryState.Recovered => StateTone.Ok,
    };
}

/// <summary>A payment of which something is to come back, or came back.</summary>
/// <param name="Paid">The payment.</param>
/// <param name="Amount">What is owed back, or what its correction takes back; positive.</param>
/// <param name="PaidIn">The batch that paid it.</param>
/// <param name="RecoveredIn">The batch of recoveries; null while it is in none.</param>
public sealed record RecoveryRow(
    GrantId Paid, RecoveryState State, Instrument Instrument, string Payee, string Project, string Description, Money PaidAmount, Money Amount,
    string PaidIn, string? RecoveredIn, string Reason)
{
    /// <summary>One payment may be recovered in parts.</summary>
    public object Identity => (Paid, RecoveredIn);
}
