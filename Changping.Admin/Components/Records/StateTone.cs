namespace Changping.Admin.Components.Records;

/// <summary>The colour of a state; a word always stands with it.</summary>
public enum StateTone
{
    /// <summary>Met, done, paid.</summary>
    Ok,

    /// <summary>Something is to be done or looked at.</summary>
    Warn,

    /// <summary>Not met, refused, blocked.</summary>
    Bad,

    /// <summary>Met by a relaxation.</summary>
    Relax,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Ended, not begun, indifferent.</summary>
    Grey,
}

public static class StateTones
{
    public static string Css(this StateTone tone) => tone switch
    {
        StateTone.Ok => "ok",
        StateTone.Warn => "warn",
        StateTone.Bad => "bad",
        StateTone.Relax => "relax",
        StateTone.Info => "info",
        StateTone.Grey => "grey",
    };
}
