using Changping.Admin.Components.Records;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>Colours of 年度奖励.</summary>
internal static class PrizeTones
{
    public static StateTone Tone(this PrizeSelectionState state) => state switch
    {
        PrizeSelectionState.Draft => StateTone.Info,
        PrizeSelectionState.Submitted => StateTone.Warn,
        PrizeSelectionState.Approved => StateTone.Ok,
    };

    public static StateTone Tone(this GrantState state) => state switch
    {
        GrantState.Awarded => StateTone.Warn,
        GrantState.Committed or GrantState.Instructed => StateTone.Info,
        GrantState.Paid => StateTone.Ok,
        GrantState.Returned => StateTone.Bad,
        GrantState.Reversed or GrantState.Released => StateTone.Grey,
    };
}
