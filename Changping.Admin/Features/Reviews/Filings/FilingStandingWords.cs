using Changping.Admin.Components.Records;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>The words and colours of where a project stands on its way to the filing.</summary>
internal static class FilingStandingWords
{
    public static string ChineseName(this FilingStanding standing) => standing switch
    {
        FilingStanding.Unpublished => "待公示",
        FilingStanding.InNotice => "公示中",
        FilingStanding.Objected => "有异议",
        FilingStanding.Ready => "待备案",
        FilingStanding.Filed => "已备案",
    };

    public static StateTone Tone(this FilingStanding standing) => standing switch
    {
        FilingStanding.Unpublished or FilingStanding.Ready => StateTone.Warn,
        FilingStanding.InNotice => StateTone.Info,
        FilingStanding.Objected => StateTone.Bad,
        FilingStanding.Filed => StateTone.Ok,
    };
}
