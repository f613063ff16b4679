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

    public static string ChineseName(this PrizeGrade grade) => grade switch
    {
        PrizeGrade.First => "一等奖",
        PrizeGrade.Second => "二等奖",
        PrizeGrade.Third => "三等奖",
    };
}
