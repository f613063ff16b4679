namespace Changping.Domain.Common;

/// <summary>The highest degree held, in rising order. None is a statement of the form; a form that says nothing has no value.</summary>
public enum AcademicDegree
{
    None,
    Bachelor,
    Master,
    Doctorate,
}

public static class AcademicDegrees
{
    public static readonly IReadOnlyList<AcademicDegree> All = Enum.GetValues<AcademicDegree>();

    public static string ChineseName(this AcademicDegree degree) => degree switch
    {
        AcademicDegree.None => "无",
        AcademicDegree.Bachelor => "学士",
        AcademicDegree.Master => "硕士",
        AcademicDegree.Doctorate => "博士",
    };
}
