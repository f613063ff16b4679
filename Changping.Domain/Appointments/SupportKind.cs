using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>四（一）: what may be asked for.</summary>
public enum SupportKind
{
    GreenChannel,
    Consultation,
    TopHospital,
    Referral,
    RentalFlat,
}

/// <summary>四（一）1: for whom medical support is given.</summary>
public enum PatientRelation
{
    Self,
    Spouse,
    Child,
}

public static class SupportKinds
{
    public static readonly IReadOnlyList<SupportKind> All = Enum.GetValues<SupportKind>();

    public static bool IsMedical(this SupportKind kind) => kind != SupportKind.RentalFlat;

    public static ClauseKey Clause(this SupportKind kind) => kind.IsMedical() ? Clauses.MedicalSupport : Clauses.HousingSupport;

    public static string ChineseName(this SupportKind kind) => kind switch
    {
        SupportKind.GreenChannel => "就医绿色通道",
        SupportKind.Consultation => "专家会诊",
        SupportKind.TopHospital => "协调三甲医院",
        SupportKind.Referral => "转诊",
        SupportKind.RentalFlat => "人才公租房",
    };

    public static string ChineseName(this PatientRelation relation) => relation switch
    {
        PatientRelation.Self => "本人",
        PatientRelation.Spouse => "配偶",
        PatientRelation.Child => "子女",
    };
}
