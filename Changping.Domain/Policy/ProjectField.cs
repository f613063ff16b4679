namespace Changping.Domain.Policy;

/// <summary>The two fields for which the policy caps the project subsidy differently (四（二）1).</summary>
public enum ProjectField
{
    NaturalSciences,
    HumanitiesAndSocialSciences,
}

public static class ProjectFields
{
    public static readonly IReadOnlyList<ProjectField> All = Enum.GetValues<ProjectField>();

    public static string ChineseName(this ProjectField field) => field switch
    {
        ProjectField.NaturalSciences => "自然科学",
        ProjectField.HumanitiesAndSocialSciences => "社会人文",
    };

    public static bool TryParse(string text, out ProjectField field)
    {
        ProjectField? known = text switch
        {
            "自然科学" or "自然科学类" => ProjectField.NaturalSciences,
            "社会人文" or "社会人文类" or "人文社科" or "人文社会科学" or "社会人文科学" => ProjectField.HumanitiesAndSocialSciences,
            _ => null,
        };
        field = known ?? default;
        return known is not null;
    }
}
