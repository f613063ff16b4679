using Changping.Admin.Components.Records;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds;

/// <summary>Colours of the money's states, the same on every page.</summary>
internal static class ClaimTexts
{
    public static StateTone Tone(LineOutcome? outcome) => outcome switch
    {
        LineOutcome.Paid => StateTone.Ok,
        LineOutcome.Returned => StateTone.Bad,
        null => StateTone.Grey,
    };

    public static StateTone Tone(BatchState state) => state switch
    {
        BatchState.Prepared => StateTone.Warn,
        BatchState.Approved => StateTone.Info,
        BatchState.SentBack => StateTone.Grey,
        BatchState.Settled => StateTone.Ok,
    };
}
