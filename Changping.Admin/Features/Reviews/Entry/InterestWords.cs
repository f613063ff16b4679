using Changping.Domain.Identifiers;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>A declaration as it is written into a cell: nothing in the way, or the grounds, several parted by commas.</summary>
public static class InterestWords
{
    public const string None = "无";

    private static readonly char[] Between = ['、', '，', ',', '；', ';', '/'];

    /// <summary>For who wrote something else.</summary>
    public static readonly string Allowed = $"“{None}”或回避情形：{string.Join("、", ConflictGrounds.Declarable.Select(ground => ground.ShortName()))}（多项以顿号隔开）";

    public static string Of(Declaration declaration) => declaration.IsClear ? None : string.Join('、', declaration.Grounds.Select(ground => ground.ShortName()));

    /// <returns>Null: not to be read.</returns>
    public static IReadOnlyList<ConflictGround>? Read(string typed)
    {
        var words = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Select(IdentifierText.HalfWidth)).Trim()).Where(word => word.Length > 0).ToList();
        if (words is [None])
        {
            return [];
        }

        var grounds = words.Select(Ground).ToList();
        return grounds.Count == 0 || grounds.Contains(null) ? null : [.. grounds.OfType<ConflictGround>().Distinct()];
    }

    private static ConflictGround? Ground(string word) =>
        ConflictGrounds.Declarable.Where(ground => ground.ShortName() == word).Select(ground => (ConflictGround?)ground).FirstOrDefault();
}
