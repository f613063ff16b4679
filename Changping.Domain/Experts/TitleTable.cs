using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>专业技术职务 and their levels. Matched whole, never by prefix: 高级记者 is senior, 高级工程师 associate senior.</summary>
public sealed class TitleTable
{
    private static readonly char[] Separators = ['、', '/', '，', ',', '；', ';', '兼'];

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

    /// <summary>Null: the table does not know it. Of several titles the highest counts.</summary>
    public TitleLevel? LevelOf(string title)
    {
        if (_levels.TryGetValue(title, out var level))
        {
            return level;
        }

        TitleLevel? highest = null;
        foreach (var part in title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = One(part);
            highest = found > (highest ?? TitleLevel.None) || highest is null ? found ?? highest : highest;
        }

        return highest;
    }

    private TitleLevel? One(string title)
    {
        var folded = InstitutionName.Fold(title);
        if (folded is "无")
        {
            return TitleLevel.None;
        }

        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return _levels.GetValueOrDefault(folded) ?? (bracket > 0 ? _levels.GetValueOrDefault(folded[..bracket]) : null);
    }
}
