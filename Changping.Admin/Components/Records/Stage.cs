namespace Changping.Admin.Components.Records;

/// <param name="Detail">The date or who is to act.</param>
public sealed record Stage(string Name, StageState State, string? Detail = null);

public enum StageState
{
    Done,
    Current,
    Ahead,

    /// <summary>Refused or terminated here.</summary>
    Ended,
}

public static class StageStates
{
    public static string Css(this StageState state) => state switch
    {
        StageState.Done => "done",
        StageState.Current => "current",
        StageState.Ahead => "ahead",
        StageState.Ended => "ended",
    };
}
