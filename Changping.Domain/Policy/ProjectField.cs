namespace Changping.Domain.Policy;

/// <summary>四（二）1 caps the subsidy by this.</summary>
public enum ProjectField
{
    NaturalSciences,
    HumanitiesAndSocialSciences,
}

public static class ProjectFields
{
    public static string ChineseName(this ProjectField field) => field switch
    {
        ProjectField.NaturalSciences => "自然科学",
        ProjectField.HumanitiesAndSocialSciences => "社会人文",
    };
}
