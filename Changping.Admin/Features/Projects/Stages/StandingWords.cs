using Changping.Admin.Components.Shared.Records;

namespace Changping.Admin.Features.Projects.Stages;

/// <summary>The words and colours of where a project stands within a stage.</summary>
internal static class StandingWords
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

    public static string ChineseName(this AgreementStanding standing) => standing switch
    {
        AgreementStanding.ToSign => "待签协议",
        AgreementStanding.ToLetter => "待颁聘书",
        AgreementStanding.ToStart => "待上岗",
        AgreementStanding.Done => "已上岗",
    };

    public static StateTone Tone(this AgreementStanding standing) => standing switch
    {
        AgreementStanding.ToSign or AgreementStanding.ToLetter => StateTone.Warn,
        AgreementStanding.ToStart => StateTone.Info,
        AgreementStanding.Done => StateTone.Ok,
    };
}
