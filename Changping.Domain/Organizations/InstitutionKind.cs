namespace Changping.Domain.Organizations;

/// <summary>The kinds of sending institution that the policy names (二（一）); one institution can be of several.</summary>
public enum InstitutionKind
{
    Project985,
    Project211,
    DoubleFirstClassDiscipline,
    Grade3AHospital,
    NationalResearchInstitute,
    BeijingResearchInstitute,
    NewTypeResearchInstitute,
    LocatedInChangping,
    InternationallyRenowned,
}

public static class InstitutionKinds
{
    public static readonly IReadOnlyList<InstitutionKind> All = Enum.GetValues<InstitutionKind>();

    public static string ChineseName(this InstitutionKind kind) => kind switch
    {
        InstitutionKind.Project985 => "985高校",
        InstitutionKind.Project211 => "211高校",
        InstitutionKind.DoubleFirstClassDiscipline => "双一流学科高校",
        InstitutionKind.Grade3AHospital => "三甲医院",
        InstitutionKind.NationalResearchInstitute => "国家级科研机构",
        InstitutionKind.BeijingResearchInstitute => "北京市级科研机构",
        InstitutionKind.NewTypeResearchInstitute => "新型研发机构",
        InstitutionKind.LocatedInChangping => "驻昌单位",
        InstitutionKind.InternationallyRenowned => "国际知名机构",
    };

    /// <param name="text">The Chinese name or a form of it in common use, without blanks.</param>
    /// <param name="kind">The kind.</param>
    public static bool TryParse(string text, out InstitutionKind kind)
    {
        InstitutionKind? known = text switch
        {
            "985高校" or "985" or "985工程" or "985工程高校" => InstitutionKind.Project985,
            "211高校" or "211" or "211工程" or "211工程高校" => InstitutionKind.Project211,
            "双一流学科高校" or "双一流学科" or "双一流高校" or "双一流" => InstitutionKind.DoubleFirstClassDiscipline,
            "三甲医院" or "三级甲等医院" or "三级甲等" or "三甲" => InstitutionKind.Grade3AHospital,
            "国家级科研机构" or "国家级科研院所" => InstitutionKind.NationalResearchInstitute,
            "北京市级科研机构" or "北京市级科研院所" or "市级科研机构" => InstitutionKind.BeijingResearchInstitute,
            "新型研发机构" => InstitutionKind.NewTypeResearchInstitute,
            "驻昌单位" or "驻昌平单位" or "驻昌" => InstitutionKind.LocatedInChangping,
            "国际知名机构" => InstitutionKind.InternationallyRenowned,
            _ => null,
        };
        kind = known ?? default;
        return known is not null;
    }

    /// <summary>What an institution is in general, as 单位性质 asks for: no kind of the policy, so it says nothing of it.</summary>
    /// <param name="text">Without blanks.</param>
    public static bool IsNature(string text) => text switch
    {
        "高校" or "高等院校" or "高等学校" or "大学" or "院校" or "科研院所" or "科研机构" or "研究机构" or "研究院所" or "医院" or "医疗机构" or "医疗卫生机构" => true,
        "事业单位" or "公办高校" or "民办高校" or "本科院校" or "企业" or "国有企业" or "民办非企业单位" or "社会团体" => true,
        _ => false,
    };
}
