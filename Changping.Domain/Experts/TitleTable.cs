using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>专业技术职务 and their levels. Matched whole, never by prefix: 高级记者 is senior, 高级工程师 associate senior.</summary>
public sealed class TitleTable
{
    private static readonly char[] Separators = ['、', '/', '，', ',', '；', ';', '兼'];

    private static readonly string[] LevelWords = ["正高", "副高", "高级", "中级", "初级", "教授级", "研究员级"];

    private readonly Dictionary<string, TitleLevel?> _levels = new(StringComparer.Ordinal);

    /// <param name="titles">A title with two levels in two series stays unknown: the series is not on the form.</param>
    public TitleTable(IEnumerable<(string Title, TitleLevel Level)> titles)
    {
        foreach (var (title, level) in titles)
        {
            var folded = InstitutionName.Fold(title);
            _levels[folded] = _levels.TryGetValue(folded, out var known) && known != level ? null : level;
        }
    }

    /// <summary>
    /// Null: the table does not know it. Of several titles the highest counts; one that the table does not know leaves the answer open
    /// as long as it could lift it over the bar of 二（二）1.
    /// </summary>
    public TitleLevel? LevelOf(string title)
    {
        if (_levels.TryGetValue(InstitutionName.Fold(title), out var level))
        {
            return level;
        }

        var parts = title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One).ToList();
        var highest = parts.Max();
        return parts.Contains(null) && highest < TitleLevel.AssociateSenior ? null : highest;
    }

    private TitleLevel? One(string title)
    {
        var folded = InstitutionName.Fold(title);
        if (folded is "无" || _levels.ContainsKey(folded))
        {
            return folded is "无" ? TitleLevel.None : _levels[folded];
        }

        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && _levels.GetValueOrDefault(folded[..bracket]) is { } level && Agrees(folded[(bracket + 1)..].TrimEnd(')'), level)
            ? level
            : null;
    }

    /// <summary>A bracket may tell the field, or the level again; one that tells another level, such as 工程师（副高级）, makes the title unknown.</summary>
    private static bool Agrees(string inBrackets, TitleLevel level) =>
        !LevelWords.Any(word => inBrackets.Contains(word, StringComparison.Ordinal))
        || level.ChineseName().StartsWith(inBrackets, StringComparison.Ordinal);
}
