using Changping.Admin.Components.Records;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Stages;

/// <summary>Where a project stands on its way into service, by what it asks for next; its words and colours.</summary>
internal static class AgreementStandings
{
    public static AgreementStanding Of(ProjectWork work) => work switch
    {
        ProjectWork.Agreement => AgreementStanding.ToSign,
        ProjectWork.Letters => AgreementStanding.ToLetter,
        ProjectWork.Arrival => AgreementStanding.ToStart,
        _ => AgreementStanding.Done,
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
