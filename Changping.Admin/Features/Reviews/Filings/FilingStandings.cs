using Changping.Admin.Components.Records;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>Where a project stands on its way to the filing, by what it asks for next; its words and colours.</summary>
internal static class FilingStandings
{
    public static FilingStanding Of(ProjectWork work) => work switch
    {
        ProjectWork.Notice => FilingStanding.Unpublished,
        ProjectWork.NoticePeriod => FilingStanding.InNotice,
        ProjectWork.Objections => FilingStanding.Objected,
        ProjectWork.Filing => FilingStanding.Ready,
        _ => FilingStanding.Filed,
    };

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
