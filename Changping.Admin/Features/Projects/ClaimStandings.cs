using Changping.Admin.Components.Shared.Records;

namespace Changping.Admin.Features.Projects;

/// <summary>Where a claim stands, in the words and colours of the screen.</summary>
internal static class ClaimStandings
{
    public static string ChineseName(this ClaimStanding standing) => standing switch
    {
        ClaimStanding.NotDue => "未到期",
        ClaimStanding.Due => "应付",
        ClaimStanding.InBatch => "批次待复核",
        ClaimStanding.Instructed => "已通知拨付",
        ClaimStanding.Paid => "已拨付",
        ClaimStanding.Waiting => "待重新编批",
        ClaimStanding.Lapsed => "不再拨付",
    };

    public static StateTone Tone(this ClaimStanding standing) => standing switch
    {
        ClaimStanding.NotDue => StateTone.Grey,
        ClaimStanding.Due => StateTone.Warn,
        ClaimStanding.InBatch => StateTone.Info,
        ClaimStanding.Instructed => StateTone.Info,
        ClaimStanding.Paid => StateTone.Ok,
        ClaimStanding.Waiting => StateTone.Warn,
        ClaimStanding.Lapsed => StateTone.Grey,
    };
}
