namespace Changping.Domain.Common;

/// <summary>学位, in rising order.</summary>
public enum AcademicDegree
{
    None,
    Bachelor,
    Master,
    Doctorate,
}

public static class AcademicDegrees
{
    public static string ChineseName(this AcademicDegree degree) => degree switch
    {
        AcademicDegree.None => "无",
        AcademicDegree.Bachelor => "学士",
        AcademicDegree.Master => "硕士",
        AcademicDegree.Doctorate => "博士",
    };
}
