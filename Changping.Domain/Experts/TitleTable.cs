using System.Text.RegularExpressions;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

/// <summary>A title of the table.</summary>
/// <param name="Series">职称系列, such as 自然科学研究人员.</param>
public sealed record ListedTitle(string Title, string Series, TitleLevel Level);

/// <summary>
/// 专业技术职务 and their levels (readings 0020, 0031). Matched whole, never by prefix: 高级记者 is senior, 高级工程师 associate senior. What
/// 区人力社保局 confirmed goes before the table.
/// </summary>
public sealed partial class TitleTable
{
    /// <summary>Beside a title they tell that it is not held, not held yet, or no title of one's own.</summary>
    private static readonly string[] NotHeld = ["待聘", "拟聘", "公示", "试用", "退休"];

    private static readonly string[] NotOwn = ["兼职", "客座", "外聘", "特聘", "返聘", "名誉", "荣誉", "助理", "离职", "原"];

    private readonly Dictionary<string, IReadOnlyList<ListedTitle>> _listed;
    private readonly Dictionary<string, TitleLevel> _confirmed;

    /// <param name="titles">A title with two levels in two series stays unknown where the series is not on the form.</param>
    public TitleTable(IEnumerable<ListedTitle> titles) : this(
        titles.GroupBy(title => InstitutionName.Fold(title.Title))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<ListedTitle>)[.. group], StringComparer.Ordinal),
        [])
    {
    }

    private TitleTable(Dictionary<string, IReadOnlyList<ListedTitle>> listed, Dictionary<string, TitleLevel> confirmed) =>
        (_listed, _confirmed) = (listed, confirmed);

    /// <summary>The same table with the office's own list before it.</summary>
    public TitleTable With(IEnumerable<ConfirmedTitle> office) =>
        new(_listed, office.ToDictionary(title => title.FoldedTitle, title => title.Level, StringComparer.Ordinal));

    /// <summary>
    /// Null: the table does not know it. Of several titles the highest counts; one that the table does not know leaves the answer open
    /// as long as it could lift it over the bar of 二（二）1.
    /// </summary>
    public TitleLevel? LevelOf(string title)
    {
        if (OfWhole(InstitutionName.Fold(title)) is { } whole)
        {
            return whole;
        }

        var written = Parts(title).ToList();
        if (written.Any(TakesBack))
        {
            return null;
        }

        var levels = written.Select(One).ToList();
        var highest = levels.Max();
        return levels.Contains(null) && highest < TitleLevel.AssociateSenior ? null : highest;
    }

    /// <summary>Null where somebody has to confirm the level: neither the table nor a confirmation tells it.</summary>
    public Blocker? WhyNotConfirm(string title) => OfTable(InstitutionName.Fold(title)) is { } level
        ? new(Clauses.DegreeOrTitle, $"职称表已列“{title}”（{level.ChineseName()}），不需另行核定")
        : null;

    /// <summary>What of a form's words waits for a confirmation, as written; none where the level is known.</summary>
    public IReadOnlyList<string> Unknown(string title) => LevelOf(title) is not null ? []
        : Parts(title).ToList() is var parts && parts.Any(TakesBack) ? [title.Trim()]
        : [.. parts.Where(part => One(part) is null)];

    /// <summary>Whether a confirmation of one title bears on what a form says, as a whole or as one of several titles.</summary>
    public static bool Concerns(string written, string confirmed)
    {
        var folded = InstitutionName.Fold(confirmed);
        return InstitutionName.Fold(written) == folded || Parts(written).Any(part => InstitutionName.Fold(part) == folded);
    }

    private TitleLevel? One(string title) => OfWhole(InstitutionName.Fold(title)) ?? TitleBrackets.LevelOf(InstitutionName.Fold(title), _listed);

    private TitleLevel? OfWhole(string folded) => _confirmed.TryGetValue(folded, out var level) ? level : OfTable(folded);

    private TitleLevel? OfTable(string folded) => folded is "无" ? TitleLevel.None
        : _listed.TryGetValue(folded, out var rows) && rows.All(row => row.Level == rows[0].Level) ? rows[0].Level
        : null;

    private static IEnumerable<string> Parts(string title) => Between().Split(title).Select(part => part.Trim()).Where(part => part.Length > 0);

    /// <summary>教授（待聘） speaks of itself alone; 教授、待聘 of the titles beside it.</summary>
    private bool TakesBack(string part)
    {
        var folded = InstitutionName.Fold(part).Trim('(', ')');
        return !folded.Contains('(', StringComparison.Ordinal) && One(part) is null
            && (NotOwn.Contains(folded) || NotHeld.Any(word => folded.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>What stands in brackets belongs together; 兼职 is no 兼.</summary>
    [GeneratedRegex("(?:[、/，,；;\n]|兼(?![职聘]))(?![^（(]*[）)])")]
    private static partial Regex Between();
}
