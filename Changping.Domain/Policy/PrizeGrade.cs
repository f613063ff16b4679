namespace Changping.Domain.Policy;

/// <summary>四（二）3.</summary>
public enum PrizeGrade
{
    First,
    Second,
    Third,
}

public static class PrizeGrades
{
    public static readonly IReadOnlyList<PrizeGrade> All = Enum.GetValues<PrizeGrade>();

    /// <summary>As it is called.</summary>
    public static bool TryParse(string text, out PrizeGrade grade)
    {
        var known = All.Where(candidate => candidate.ChineseName() == text).ToList();
        grade = known.FirstOrDefault();
        return known.Count == 1;
    }

    public static string ChineseName(this PrizeGrade grade) => grade switch
    {
        PrizeGrade.First => "一等奖",
        PrizeGrade.Second => "二等奖",
        PrizeGrade.Third => "三等奖",
    };
}
