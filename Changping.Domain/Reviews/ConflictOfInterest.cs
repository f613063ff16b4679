namespace Changping.Domain.Reviews;

/// <summary>Why a reviewer must keep out of a project (回避). The first four are computed, the others declared.</summary>
public enum ConflictGround
{
    AtInstitution,
    AtEnterprise,
    IsExpert,
    LeadsAnother,
    Kin,
    TeacherAndStudent,
    Shares,
    Dispute,
    Other,
}

/// <summary>A ground with what it rests on.</summary>
public sealed record ConflictOfInterest(ConflictGround Ground, string Words)
{
    public override string ToString() => Words;
}

public static class ConflictGrounds
{
    /// <summary>Those that a reviewer can declare; what the system computes may be declared too, for it knows not everything.</summary>
    public static readonly IReadOnlyList<ConflictGround> Declarable =
    [
        ConflictGround.Kin, ConflictGround.TeacherAndStudent, ConflictGround.Shares, ConflictGround.Dispute,
        ConflictGround.AtInstitution, ConflictGround.AtEnterprise, ConflictGround.IsExpert, ConflictGround.LeadsAnother, ConflictGround.Other,
    ];

    public static string ChineseName(this ConflictGround ground) => ground switch
    {
        ConflictGround.AtInstitution => "现在或三年内任职于推荐单位",
        ConflictGround.AtEnterprise => "现在或三年内任职于合作企业",
        ConflictGround.IsExpert => "本人即科技副总",
        ConflictGround.LeadsAnother => "承担该企业的另一项目",
        ConflictGround.Kin => "与专家或企业负责人有近亲属关系",
        ConflictGround.TeacherAndStudent => "与专家有师生关系",
        ConflictGround.Shares => "在企业持股或有其他经济利益",
        ConflictGround.Dispute => "与专家或企业有争议、诉讼",
        ConflictGround.Other => "其他可能影响公正的情形",
    };

    /// <summary>As it is written into a narrow cell.</summary>
    public static string ShortName(this ConflictGround ground) => ground switch
    {
        ConflictGround.AtInstitution => "任职推荐单位",
        ConflictGround.AtEnterprise => "任职企业",
        ConflictGround.IsExpert => "本人",
        ConflictGround.LeadsAnother => "另一项目",
        ConflictGround.Kin => "近亲属",
        ConflictGround.TeacherAndStudent => "师生",
        ConflictGround.Shares => "持股",
        ConflictGround.Dispute => "争议",
        ConflictGround.Other => "其他",
    };
}
