using System.Globalization;

namespace Changping.Domain.Reviews;

/// <summary>A mean kept as a sum, so that it compares with the pass mark unrounded.</summary>
/// <param name="Hundredths">The sum of the totals that count, in hundredths of a point.</param>
/// <param name="Count">How many count.</param>
public readonly record struct ScoreMean(int Hundredths, int Count)
{
    /// <summary>Reading 0013: with fewer there is no result.</summary>
    public const int FewestScores = 3;

    /// <summary>Reading 0013: from so many on, one highest and one lowest are left out.</summary>
    public const int TrimmedFrom = 5;

    /// <summary>The rule in words, for screen and paper.</summary>
    public static readonly string Rule =
        $"有效评分的加权总分取平均；{TrimmedFrom} 份及以上去掉一个最高分和一个最低分；不足 {FewestScores} 份没有结果。";

    /// <param name="totals">Of all valid sheets, in hundredths.</param>
    /// <returns>Null: too few.</returns>
    public static ScoreMean? Of(IReadOnlyCollection<int> totals) => totals.Count switch
    {
        < FewestScores => null,
        < TrimmedFrom => new(totals.Sum(), totals.Count),
        _ => new(totals.Sum() - totals.Max() - totals.Min(), totals.Count - 2),
    };

    public bool Reaches(int mark) => Hundredths >= mark * 100 * Count;

    /// <summary>Two places; cut instead of rounded where rounding would show a mark that was missed.</summary>
    public decimal Points(int mark)
    {
        var exact = Hundredths / (100m * Count);
        var rounded = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        return rounded >= mark && !Reaches(mark) ? Math.Truncate(exact * 100) / 100 : rounded;
    }

    /// <summary><see cref="Points"/> as text.</summary>
    public string Shown(int mark) => Points(mark).ToString("0.00", CultureInfo.InvariantCulture);
}
