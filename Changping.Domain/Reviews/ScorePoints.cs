namespace Changping.Domain.Reviews;

/// <summary>What a sheet may give for a criterion: whole points, both ends included.</summary>
public static class ScorePoints
{
    public const int Least = 0, Most = 100;

    /// <summary>For who entered something else.</summary>
    public static readonly string Allowed = $"{Least} 至 {Most} 的整数";

    public static bool Allows(int points) => points is >= Least and <= Most;
}
