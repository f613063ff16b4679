namespace Changping.Domain.Organizations;

/// <summary>二（一）: what makes an institution a possible sender; one ground suffices.</summary>
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
}
