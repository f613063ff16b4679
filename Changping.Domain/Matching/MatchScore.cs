namespace Changping.Domain.Matching;

/// <summary>What a need is matched by.</summary>
/// <param name="Industry">Of the company.</param>
/// <param name="LeadingIndustry">The one it belongs to; null where it belongs to none.</param>
public sealed record NeedProfile(string Title, string Field, string Description, string? WantedExpert, string Industry, string? LeadingIndustry);

/// <summary>What an expert of the pool is matched by.</summary>
public sealed record ExpertProfile(string? Discipline, string? Direction, string? Problems, string? Patents, string? Achievement);

/// <summary>What happened between company and expert before.</summary>
/// <param name="Contacts">How often they were brought together.</param>
/// <param name="LastContact">Null where never.</param>
/// <param name="ServesAt">The company where the expert serves today; null where none.</param>
/// <param name="ServesUntil">With <paramref name="ServesAt"/>.</param>
/// <param name="Withdrawn">Why an intent between this need and this expert was withdrawn; null where none was.</param>
public sealed record MatchHistory(int Contacts, DateOnly? LastContact, string? ServesAt, DateOnly? ServesUntil, string? Withdrawn)
{
    public static readonly MatchHistory None = new(0, null, null, null, null);
}

public enum MatchLevel
{
    Low,
    Medium,
    High,
}

/// <summary>How well a need and an expert fit, and why.</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Reasons">In words, the weightiest first; never empty where there are points.</param>
/// <param name="Notes">What to think of first; excludes nobody.</param>
public sealed record Match(int Points, IReadOnlyList<string> Reasons, IReadOnlyList<string> Notes)
{
    /// <summary>Below this nothing is suggested: one word in common is chance.</summary>
    public const int Least = 10;

    public MatchLevel Level => Points >= 40 ? MatchLevel.High : Points >= 20 ? MatchLevel.Medium : MatchLevel.Low;

    public bool IsWorthSuggesting => Points >= Least;
}

/// <summary>
/// 三（二）: suggests who could talk with whom; people decide. Points come from the words that both sides have in common, part by part:
/// research direction 40, problems the expert can solve 30, discipline 15, patents and achievements 10, earlier contacts 5. A part counts by
/// the share of the shorter side's words that the other has as well, common words little (<see cref="MatchWords.WeightOf"/>); a doctor's counts half where
/// nothing in the need is of medicine. 主导产业 gives no points: it orders within a level (三 序).
/// </summary>
public static class MatchScore
{
    private const int DirectionWeight = 40, ProblemWeight = 30, DisciplineWeight = 15, AchievementWeight = 10, ContactPoints = 5;

    /// <summary>A side of two words would match by a chance of one.</summary>
    private const int FewestWords = 4;

    private const int MostPhrases = 4;

    /// <summary>What the words are worth where the discipline is medicine and nothing in the need is.</summary>
    private const double ForeignShare = 0.5;

    /// <summary>By what a discipline of medicine is written: 临床医学, 药学, 护理学.</summary>
    private const string MedicalDiscipline = "医药护";

    /// <summary>By what a need speaks of medicine: its field, its words.</summary>
    private const string MedicalNeed = "医药护病患诊疗癌瘤康";

    public static Match Of(NeedProfile need, ExpertProfile expert, MatchHistory history)
    {
        var wanted = MatchWords.Of(need.Title, need.Field, need.Description, need.WantedExpert);
        var parts = new List<(double Points, string Reason)>();
        Add(parts, DirectionWeight, "研究方向", expert.Direction, wanted);
        Add(parts, ProblemWeight, "可解决的技术问题", expert.Problems, wanted);
        Add(parts, DisciplineWeight, "从事学科", expert.Discipline, wanted);
        Add(parts, AchievementWeight, "成果",
            string.Join('，', new[] { expert.Achievement, expert.Patents }.Where(text => !string.IsNullOrWhiteSpace(text))), wanted);
        if (history.Contacts > 0 && parts.Count > 0)
        {
            parts.Add((ContactPoints, $"企业与该专家已联系 {history.Contacts} 次，最近 {history.LastContact:yyyy-MM-dd}"));
        }

        var isForeign = IsForeign(need, expert);
        var points = (int)Math.Round(parts.Sum(part => part.Points) * (isForeign ? ForeignShare : 1));
        return new Match(points, [.. parts.OrderByDescending(part => part.Points).Select(part => part.Reason)],
            [.. isForeign ? [$"学科“{expert.Discipline}”与需求的技术领域“{need.Field}”不同，契合度减半"] : Array.Empty<string>(), .. Notes(history)]);
    }

    /// <summary>The better level first; within a level the leading industries, then the points.</summary>
    public static IOrderedEnumerable<T> InOrder<T>(this IEnumerable<T> suggestions, Func<T, Match> match, Func<T, bool> isLeading) =>
        suggestions.OrderByDescending(one => match(one).Level).ThenByDescending(isLeading).ThenByDescending(one => match(one).Points);

    public static string ChineseName(this MatchLevel level) => level switch
    {
        MatchLevel.High => "契合度高",
        MatchLevel.Medium => "契合度中",
        MatchLevel.Low => "可了解",
    };

    private static void Add(List<(double Points, string Reason)> parts, int weight, string name, string? text, IReadOnlySet<string> wanted)
    {
        var words = MatchWords.Of(text);
        var common = words.Where(wanted.Contains).ToHashSet(StringComparer.Ordinal);
        if (common.Count == 0)
        {
            return;
        }

        var share = Math.Min(1d, Weight(common) / Math.Max(FewestWords, Math.Min(Weight(words), Weight(wanted))));
        parts.Add((weight * share, $"{name}与需求都涉及{string.Join("、", MatchWords.Phrases(text, common).Take(MostPhrases).Select(phrase => $"“{phrase}”"))}"));
    }

    private static bool IsForeign(NeedProfile need, ExpertProfile expert) =>
        Speaks(MedicalDiscipline, expert.Discipline) && !Speaks(MedicalNeed, need.Field, need.Title, need.WantedExpert, need.Description);

    private static bool Speaks(string letters, params IEnumerable<string?> texts) =>
        texts.Any(text => text is not null && text.AsSpan().IndexOfAny(letters) >= 0);

    private static double Weight(IEnumerable<string> words) => words.Sum(MatchWords.WeightOf);

    private static IEnumerable<string> Notes(MatchHistory history)
    {
        if (history.ServesAt is { } company)
        {
            yield return $"现在{company}服务，至 {history.ServesUntil:yyyy-MM-dd}";
        }

        if (history.Withdrawn is { } reason)
        {
            yield return $"曾就本需求撤回合作意向：{reason}";
        }
    }
}
