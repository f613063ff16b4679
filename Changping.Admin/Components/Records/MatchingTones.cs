using Changping.Domain.Matching;

namespace Changping.Admin.Components.Records;

/// <summary>The colours of needs, intents and levels, the same on every page.</summary>
public static class MatchingTones
{
    public static StateTone Tone(this NeedState state) => state switch
    {
        NeedState.Draft => StateTone.Grey,
        NeedState.Published => StateTone.Info,
        NeedState.Closed => StateTone.Grey,
    };

    public static StateTone Tone(this IntentState state) => state switch
    {
        IntentState.AwaitsBoth or IntentState.AwaitsEnterprise or IntentState.AwaitsExpert => StateTone.Warn,
        IntentState.Agreed => StateTone.Ok,
        IntentState.Withdrawn => StateTone.Grey,
    };

    public static StateTone Tone(this MatchLevel level) => level switch
    {
        MatchLevel.High => StateTone.Ok,
        MatchLevel.Medium => StateTone.Info,
        MatchLevel.Low => StateTone.Grey,
    };
}
