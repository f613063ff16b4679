using Changping.Domain.Funds;

namespace Changping.Admin.Components.Records;

/// <summary>Colours of where money stands, the same on every page.</summary>
public static class ClaimTones
{
    public static StateTone Tone(ClaimState state) => state switch
    {
        ClaimState.Payable => StateTone.Warn,
        ClaimState.Blocked => StateTone.Bad,
        ClaimState.InBatch => StateTone.Info,
        ClaimState.Instructed => StateTone.Info,
        ClaimState.Paid => StateTone.Ok,
        ClaimState.NotDue or ClaimState.Recovered or ClaimState.Lapsed => StateTone.Grey,
        ClaimState.Awarded => StateTone.Warn,
        ClaimState.Returned => StateTone.Grey,
    };
}
