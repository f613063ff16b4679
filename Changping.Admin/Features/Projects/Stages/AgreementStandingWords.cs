using Changping.Admin.Components.Records;

namespace Changping.Admin.Features.Projects.Stages;

/// <summary>The words and colours of where a project stands on its way into service.</summary>
internal static class AgreementStandingWords
{
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
