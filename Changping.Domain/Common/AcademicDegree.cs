namespace Changping.Domain.Common;

/// <summary>The highest degree held. None is a statement of the form; a form that says nothing has no value.</summary>
public enum AcademicDegree
{
    None,
    Bachelor,
    Master,
    Doctorate,
}

public static class AcademicDegrees
{
    // 博士在读, 博士后 and the like do not say that the degree was conferred.
    private static readonly string[] NotConferred = ["在读", "肄业", "结业", "候选", "后", "未", "拟", "非", "同等"];

    public static readonly IReadOnlyList<AcademicDegree> All = Enum.GetValues<AcademicDegree>();

    public static string ChineseName(this AcademicDegree degree) => degree switch
    {
        AcademicDegree.None => "无",
        AcademicDegree.Bachelor => "学士",
        AcademicDegree.Master => "硕士",
        AcademicDegree.Doctorate => "博士",
    };

    /// <summary>Reads 博士, 工学博士, 博士研究生, 博士学位, Ph.D and their like; not 博士在读, 博士后 or 本科, which name no degree.</summary>
    public static bool TryParse(string text, out AcademicDegree degree)
    {
        AcademicDegree? known = text switch
        {
            "博士" => AcademicDegree.Doctorate,
            "硕士" => AcademicDegree.Master,
            "学士" => AcademicDegree.Bachelor,
            "无" or "无学位" => AcademicDegree.None,
            _ => OfLongForm(text),
        };
        degree = known ?? default;
        return known is not null;
    }

    private static AcademicDegree? OfLongForm(string text)
    {
        if (NotConferred.Any(word => text.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var core = text.Replace("学位", "", StringComparison.Ordinal).Replace("研究生", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return core switch
        {
            "PHD" or "DOCTOR" or "DOCTORATE" => AcademicDegree.Doctorate,
            "MASTER" or "MSC" or "MS" or "MA" or "MBA" or "MENG" => AcademicDegree.Master,
            "BACHELOR" or "BSC" or "BS" or "BA" or "BENG" => AcademicDegree.Bachelor,
            _ when core.EndsWith("博士", StringComparison.Ordinal) => AcademicDegree.Doctorate,
            _ when core.EndsWith("硕士", StringComparison.Ordinal) => AcademicDegree.Master,
            _ when core.EndsWith("学士", StringComparison.Ordinal) => AcademicDegree.Bachelor,
            _ => null,
        };
    }
}
