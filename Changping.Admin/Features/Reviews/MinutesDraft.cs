namespace Changping.Admin.Features.Reviews;

/// <summary>What the minutes still need, being filled in.</summary>
public sealed class MinutesDraft(string round, IReadOnlyList<string> panel)
{
    /// <summary>Those who may have led the meeting, first of all.</summary>
    public IReadOnlyList<string> Panel => panel;

    public string Place { get; set; } = "";

    /// <summary>Of the panel; empty where somebody else led.</summary>
    public string Head { get; set; } = panel.Count > 0 ? panel[0] : "";

    public string OtherChair { get; set; } = "";

    public string? Remark { get; set; }

    /// <param name="reason">Empty for the first minutes.</param>
    public MinutesEntry Entry(string reason) => new(round, Place, Head.Length > 0 ? Head : OtherChair, Remark, reason.Length > 0 ? reason : null);
}
