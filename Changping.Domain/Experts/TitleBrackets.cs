using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>
/// What stands in brackets behind a title (reading 0031). A level that the title allows decides; its series tells which of two levels is
/// meant; every other word (待聘, 兼职, 客座, 退休, a field) makes the title unknown.
/// </summary>
internal static class TitleBrackets
{
    private static readonly Dictionary<string, TitleLevel[]> Levels = new(StringComparer.Ordinal)
    {
        ["正高"] = [TitleLevel.Senior],
        ["正高级"] = [TitleLevel.Senior],
        ["教授级"] = [TitleLevel.Senior],
        ["研究员级"] = [TitleLevel.Senior],
        ["副高"] = [TitleLevel.AssociateSenior],
        ["副高级"] = [TitleLevel.AssociateSenior],
        ["高级"] = [TitleLevel.AssociateSenior, TitleLevel.Senior],
        ["中级"] = [TitleLevel.Intermediate],
        ["初级"] = [TitleLevel.Junior],
    };

    private static readonly string[] SeriesEndings = ["系列", "人员", "专业", "技术", "研究", "教师"];

    /// <param name="folded">Such as 高级工程师(正高级).</param>
    /// <param name="listed">The table, by folded title.</param>
    /// <returns>Null where there are no brackets, or they do not fit the title.</returns>
    public static TitleLevel? LevelOf(string folded, Dictionary<string, IReadOnlyList<ListedTitle>> listed)
    {
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || folded[^1] != ')' || !listed.TryGetValue(folded[..open], out var rows))
        {
            return null;
        }

        TitleLevel? decided = null;
        foreach (var words in folded[(open + 1)..^1].Split(")("))
        {
            var level = OfLevel(folded[..open], words, rows, listed) ?? OfSeries(words, rows) ?? OfGrade(folded[..open], words, rows, listed);
            if (level is null || (decided is { } before && before != level))
            {
                return null;
            }

            decided = level;
        }

        return decided;
    }

    /// <summary>高级工程师（副高级） says its level again; 高级工程师（正高级） is 正高级工程师, which the table has; 工程师（副高级） is nothing it has.</summary>
    private static TitleLevel? OfLevel(string title, string words, IReadOnlyList<ListedTitle> rows, Dictionary<string, IReadOnlyList<ListedTitle>> listed)
    {
        if (!Levels.TryGetValue(words, out var meant))
        {
            return null;
        }

        var own = rows.Select(row => row.Level).Distinct().ToList();
        if (own.Intersect(meant).ToList() is [var one])
        {
            return one;
        }

        return meant is [TitleLevel.Senior] && own is [TitleLevel.AssociateSenior]
            && (IsSenior(words + title) || (title is ['高', '级', .. var rest] && IsSenior("正高级" + rest)))
            ? TitleLevel.Senior
            : null;

        bool IsSenior(string name) => listed.TryGetValue(name, out var higher) && higher.All(row => row.Level == TitleLevel.Senior);
    }

    private static TitleLevel? OfSeries(string words, IReadOnlyList<ListedTitle> rows) =>
        rows.Where(row => Series(row.Series) == Series(words)).Select(row => row.Level).Distinct().ToList() is [var one] ? one : null;

    /// <summary>教授（二级） is 二级教授 where the table has it at the title's own level; 研究员（助理） is another title and not this one.</summary>
    private static TitleLevel? OfGrade(string title, string words, IReadOnlyList<ListedTitle> rows, Dictionary<string, IReadOnlyList<ListedTitle>> listed) =>
        words.Length > 0 && listed.TryGetValue(words + title, out var graded) && graded.Concat(rows).Select(row => row.Level).Distinct()
            .ToList() is [var one] ? one : null;

    /// <summary>自然科学研究人员, 自然科学系列 and 自然科学 are one series.</summary>
    private static string Series(string name)
    {
        var series = InstitutionName.Fold(name).Split('(')[0];
        while (SeriesEndings.FirstOrDefault(ending => series.Length > ending.Length + 1 && series.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
        {
            series = series[..^ending.Length];
        }

        return series;
    }
}
