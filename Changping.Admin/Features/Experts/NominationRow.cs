using Changping.Admin.Components.Records;
using Changping.Admin.Features.Institutions;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;

namespace Changping.Admin.Features.Experts;

/// <summary>A nomination as the list shows it.</summary>
public sealed record NominationRow(
    NominationId Id,
    string Number,
    string Name,
    string Institution,
    string? Degree,
    string? Title,
    string? Discipline,
    string? WorkStart,
    DateOnly NominatedOn,
    Overall Overall,
    string? NextStep,
    bool IsAdmitted,
    bool AwaitsRelaxation,
    bool IsOvertaken,
    ExpertId ExpertId,
    bool IsDoubtful)
{
    public string Address => $"/nominations/{Number}";

    /// <summary>需办理, in one line.</summary>
    public string Task =>
        IsAdmitted ? "已入库"
        : IsDoubtful ? "认定是否同一人"
        : IsOvertaken ? "以更新的推荐为准"
        : AwaitsRelaxation ? "放宽申请待负责人审批"
        : NextStep ?? "可入库";

    /// <summary>Something is still to be done beyond the next click.</summary>
    public bool IsOpen => !IsAdmitted && !IsOvertaken && (IsDoubtful || AwaitsRelaxation || NextStep is not null);

    public StateTone Tone => Overall.Tone();
}
