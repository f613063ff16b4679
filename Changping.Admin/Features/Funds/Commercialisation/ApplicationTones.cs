using Changping.Admin.Components.Records;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>Colours of 转化补贴.</summary>
internal static class ApplicationTones
{
    public static StateTone Tone(this CommercialisationState state) => state switch
    {
        CommercialisationState.Proposed => StateTone.Warn,
        CommercialisationState.Approved => StateTone.Ok,
        CommercialisationState.Refused => StateTone.Bad,
    };
}
